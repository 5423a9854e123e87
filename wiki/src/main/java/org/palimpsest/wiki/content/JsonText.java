package org.palimpsest.wiki.content;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.model.text.LimitedText;
import tools.jackson.databind.JsonNode;

/**
 * The one form in which pages of JSON are kept: a tab for each level, a blank after each colon, and
 * in strings no sign that could be taken for HTML (spec: edit-and-history.md, 1.5).
 */
public final class JsonText {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** What became of a text that should be JSON. */
  public sealed interface Result {
    /** It has that form. */
    record Normal(String text) implements Result {}

    /** It is not JSON, or has numbers or characters beyond bounds. */
    record Invalid() implements Result {}

    /** In that form it would be too long: each level moves every line below it. */
    record TooLong() implements Result {}
  }

  private final LimitedText out;
  private boolean valid = true;

  private JsonText(LimitedText out) {
    this.out = out;
  }

  /** The text in that form, if that takes no more bytes than this. */
  public static Result normalise(String text, int most) {
    JsonNode node = JsonTree.read(text).orElse(null);
    if (node == null) {
      return new Result.Invalid();
    }
    JsonText json = new JsonText(new LimitedText(most, text.length()));
    json.write(node, 0);
    return json.valid
        ? json.out.finish().<Result>map(Result.Normal::new).orElseGet(Result.TooLong::new)
        : new Result.Invalid();
  }

  private void write(JsonNode node, int depth) {
    if (node.isObject()) {
      writeObject(node, depth);
    } else if (node.isArray()) {
      writeArray(node, depth);
    } else if (node.isString()) {
      writeString(node.stringValue());
    } else if (node.isNumber()) {
      writeNumber(node);
    } else {
      out.append(node.asString("null"));
    }
  }

  private void writeObject(JsonNode node, int depth) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      beginLine(first, depth + 1);
      writeString(member.getKey());
      out.append(": ");
      write(member.getValue(), depth + 1);
      first = false;
    }
    close('}', first, depth);
  }

  private void writeArray(JsonNode node, int depth) {
    out.append('[');
    boolean first = true;
    for (JsonNode element : node) {
      beginLine(first, depth + 1);
      write(element, depth + 1);
      first = false;
    }
    close(']', first, depth);
  }

  private void beginLine(boolean first, int depth) {
    out.append(first ? "\n" : ",\n").repeat('\t', depth);
  }

  private void close(char bracket, boolean empty, int depth) {
    if (!empty) {
      out.append('\n').repeat('\t', depth);
    }
    out.append(bracket);
  }

  private void writeNumber(JsonNode node) {
    Optional<String> number = JsonNumber.text(node);
    valid &= number.isPresent();
    number.ifPresent(out::append);
  }

  private void writeString(String value) {
    valid &= value.codePoints().noneMatch(JsonText::isHalfCharacter);
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (mustBeEscaped(c)) {
            out.append("\\u").append(HEX.toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** An escape can name half a character, which no text can hold. */
  private static boolean isHalfCharacter(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean mustBeEscaped(char c) {
    return c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
  }
}
