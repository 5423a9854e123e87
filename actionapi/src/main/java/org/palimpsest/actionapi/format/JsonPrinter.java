package org.palimpsest.actionapi.format;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;

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
  public void print(ObjectNode root, PrintContext occasion, Utf8Output out) {
    if (callback != null) {
      out.marks("/**/");
      out.marks(callback);
      out.mark('(');
    }
    new VersionedTree(version, sink(out)).write(root);
    if (callback != null) {
      out.mark(')');
    }
  }

  /** The bytes of a tree. */
  public byte[] print(ObjectNode root) {
    return print(root, new PrintContext(200, Duration.ZERO));
  }

  /** What writes down single values in this way. */
  JsonSink sink(Utf8Output out) {
    return new JsonSink(out, ascii ? JsonEscape.ASCII : JsonEscape.RAW, layout);
  }
}
