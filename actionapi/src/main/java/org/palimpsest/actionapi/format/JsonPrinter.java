package org.palimpsest.actionapi.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Prints a tree as JSON, byte for byte as clients know it: lower-case hexadecimal escapes, U+2028
 * and U+2029 always escaped.
 *
 * @param version the shape
 * @param ascii whether characters above U+007F are escaped
 * @param callback the name of the function that gets the tree as its argument, or null
 */
public record JsonPrinter(
    FormatVersion version, boolean ascii, Layout layout, @Nullable String callback)
    implements ResultPrinter {
  private static final JsonFactory RAW = factory(false);
  private static final JsonFactory ASCII = factory(true);
  private static final ObjectWriteContext INDENTED = new Indented();

  private static JsonFactory factory(boolean ascii) {
    return JsonFactory.builder()
        .configure(JsonWriteFeature.ESCAPE_NON_ASCII, ascii)
        .configure(JsonWriteFeature.WRITE_HEX_UPPER_CASE, false)
        .build();
  }

  @Override
  public String mimeType() {
    return callback == null ? "application/json" : "text/javascript";
  }

  @Override
  public String fileName() {
    return callback == null ? "api-result.json" : "api-result.js";
  }

  /** Scripts add a parameter of this name to get round caches. */
  @Override
  public boolean ignores(String parameter) {
    return callback != null && parameter.equals("_");
  }

  @Override
  public byte[] print(ObjectNode root, PrintContext occasion) {
    return print(root);
  }

  /** The bytes of a tree. */
  public byte[] print(ObjectNode root) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
      if (callback != null) {
        bytes.write(("/**/" + callback + "(").getBytes(StandardCharsets.US_ASCII));
      }
      try (JsonGenerator generator =
          (ascii ? ASCII : RAW)
              .createGenerator(
                  layout == Layout.INDENTED ? INDENTED : ObjectWriteContext.empty(), bytes)) {
        new VersionedTree(version, new JsonSink(generator)).write(root);
      }
      if (callback != null) {
        bytes.append(')');
      }
      return bytes.toByteArray();
    }
  }

  /** A line for each value, four blanks for each level, no white space in what is empty. */
  private static final class Indented extends ObjectWriteContext.Base {
    private static final DefaultIndenter LINES = new DefaultIndenter("    ", "\n");
    private static final Separators SEPARATORS =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(SEPARATORS)
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
