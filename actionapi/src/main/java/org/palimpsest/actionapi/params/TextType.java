package org.palimpsest.actionapi.params;

import java.nio.charset.StandardCharsets;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Texts.
 *
 * @param wireName what clients call the type
 * @param maxBytes the largest length in bytes of UTF-8, {@link Integer#MAX_VALUE} for any
 */
public record TextType(String wireName, int maxBytes) implements ParamType<String> {
  static final TextType STRING = new TextType("string", Integer.MAX_VALUE);
  static final TextType TEXT = new TextType("text", Integer.MAX_VALUE);
  static final TextType PASSWORD = new TextType("password", Integer.MAX_VALUE);

  @Override
  public Parsed<String> parse(String text, String name, ParamContext context) {
    if (!text.isEmpty() && text.charAt(0) == MultiType.OTHER_SEPARATOR) {
      return Parsed.bad(
          "badvalue", "The parameter \"%s\" takes one value, not several.".formatted(name));
    }
    if (text.length() > maxBytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      return new Parsed.Bad<>(
          ApiError.of(
                  "maxbytes",
                  "The parameter \"%s\" is longer than %d bytes.".formatted(name, maxBytes))
              .with(new ObjectNode().put("maxbytes", maxBytes)));
    }
    return Parsed.good(text);
  }

  @Override
  public boolean emptyIsAbsent() {
    return true;
  }
}
