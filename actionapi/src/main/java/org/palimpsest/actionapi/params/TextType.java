package org.palimpsest.actionapi.params;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * Texts. No error repeats one, since it may be a secret.
 *
 * @param wireName what clients call the type
 * @param maxBytes the largest length in bytes of UTF-8, null for any
 * @param maxChars the largest length in characters, null for any
 */
public record TextType(String wireName, @Nullable Integer maxBytes, @Nullable Integer maxChars)
    implements ParamType<String> {
  static final TextType STRING = new TextType("string", null, null);
  static final TextType TEXT = new TextType("text", null, null);
  static final TextType PASSWORD = new TextType("password", null, null);

  @Override
  public Parsed<String> parse(String text, String name, ParamContext context) {
    if (maxBytes != null) {
      int bytes = text.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maxBytes) {
        return tooLong("paramvalidator-maxbytes", name, maxBytes, bytes);
      }
    }
    if (maxChars != null) {
      int chars = text.codePointCount(0, text.length());
      if (chars > maxChars) {
        return tooLong("paramvalidator-maxchars", name, maxChars, chars);
      }
    }
    return Parsed.good(text);
  }

  private Parsed<String> tooLong(String key, String name, int most, int length) {
    ObjectNode data = new ObjectNode();
    if (maxBytes != null) {
      data.put("maxbytes", maxBytes);
    }
    if (maxChars != null) {
      data.put("maxchars", maxChars);
    }
    Message message =
        Message.of(
            key,
            Message.plain(name),
            Message.plain(""),
            Message.count(most),
            Message.count(length));
    return new Parsed.Bad<>(ApiError.of(message).with(data));
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Text(wireName, maxBytes, maxChars);
  }

  @Override
  public boolean emptyIsAbsent() {
    return true;
  }

  @Override
  public List<String> errors() {
    return maxBytes == null && maxChars == null ? List.of() : List.of("maxbytes", "maxchars");
  }
}
