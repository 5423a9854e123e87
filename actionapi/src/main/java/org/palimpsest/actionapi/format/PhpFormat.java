package org.palimpsest.actionapi.format;

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
    public void print(ObjectNode root, PrintContext occasion, Utf8Output out) {
      new VersionedTree(version, new PhpSink(out)).write(root);
    }
  }
}
