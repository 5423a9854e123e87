package org.palimpsest.actionapi.format;

import java.nio.charset.StandardCharsets;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.ObjectNode;

/** {@code format=php}: what PHP's {@code unserialize} reads. */
final class PhpFormat implements Format {
  private static final Declaration DECLARATION = Declaration.of("php", FormatVersion.PARAM);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ResultPrinter printer(Call call, Layout layout) {
    return new Serialized(call.get(FormatVersion.PARAM));
  }

  /** Prints trees of a version. */
  record Serialized(FormatVersion version) implements ResultPrinter {
    @Override
    public String mimeType() {
      return "application/vnd.php.serialized";
    }

    @Override
    public String fileName() {
      return "api-result.php";
    }

    @Override
    public byte[] print(ObjectNode root, PrintContext occasion) {
      PhpSink sink = new PhpSink();
      new VersionedTree(version, sink).write(root);
      return sink.result().getBytes(StandardCharsets.UTF_8);
    }
  }
}
