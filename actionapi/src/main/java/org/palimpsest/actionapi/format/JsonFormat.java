package org.palimpsest.actionapi.format;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * Prints a tree as JSON, byte for byte as clients know it: no white space, lower-case hexadecimal
 * escapes, U+2028 and U+2029 always escaped. Thread-safe.
 */
public final class JsonFormat {
  private static final CharacterEscapes SEPARATORS = new LineSeparators();
  private static final JsonFactory RAW = factory(false);
  private static final JsonFactory ASCII = factory(true);

  private final FormatVersion version;
  private final JsonFactory factory;

  /**
   * A printer.
   *
   * @param version the shape
   * @param ascii whether characters above U+007F are escaped
   */
  public JsonFormat(FormatVersion version, boolean ascii) {
    this.version = version;
    this.factory = ascii ? ASCII : RAW;
  }

  private static JsonFactory factory(boolean ascii) {
    return JsonFactory.builder()
        .configure(JsonWriteFeature.ESCAPE_NON_ASCII, ascii)
        .configure(JsonWriteFeature.WRITE_HEX_UPPER_CASE, false)
        .build();
  }

  /**
   * Prints a tree.
   *
   * @param callback the name of the function that gets the tree as its argument, or null
   */
  public byte[] print(ObjectNode root, @Nullable String callback) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
      if (callback != null) {
        writeAscii(bytes, "/**/" + callback + "(");
      }
      try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
        write(generator, root);
      }
      if (callback != null) {
        writeAscii(bytes, ")");
      }
      return bytes.toByteArray();
    }
  }

  private static void writeAscii(ByteArrayBuilder bytes, String text) {
    for (int i = 0; i < text.length(); i++) {
      bytes.append(text.charAt(i));
    }
  }

  private void write(JsonGenerator out, Node node) {
    switch (node) {
      case Node.Text text -> writeText(out, text.value());
      case Node.Whole number -> out.writeNumber(number.value());
      case Node.Fraction number -> out.writeNumber(number.digits());
      case Node.Flag flag -> writeFlag(out, flag.value());
      case Node.Truth truth -> out.writeBoolean(truth.value());
      case Node.Null _ -> out.writeNull();
      case Node.Element element -> writeElement(out, element.value());
      case ListNode list -> writeList(out, list.items());
      case ObjectNode object -> writeObject(out, object);
    }
  }

  /**
   * Two characters are escaped though JSON does not ask for it. Watching for them in every text
   * would make the generator several times slower, so it is told to only where there are any.
   */
  private static void writeText(JsonGenerator out, String text) {
    if (text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0) {
      out.writeString(text);
    } else {
      out.setCharacterEscapes(SEPARATORS);
      out.writeString(text);
      out.setCharacterEscapes(null);
    }
  }

  private void writeFlag(JsonGenerator out, boolean value) {
    if (version == FormatVersion.TWO) {
      out.writeBoolean(value);
    } else {
      out.writeString(""); // false members have been left out before
    }
  }

  private void writeElement(JsonGenerator out, String value) {
    if (version == FormatVersion.TWO) {
      writeText(out, value);
    } else {
      out.writeStartObject();
      out.writeName("*");
      writeText(out, value);
      out.writeEndObject();
    }
  }

  private void writeList(JsonGenerator out, Iterable<Node> items) {
    out.writeStartArray();
    for (Node item : items) {
      if (isPrinted(item)) {
        write(out, item);
      }
    }
    out.writeEndArray();
  }

  private void writeObject(JsonGenerator out, ObjectNode object) {
    boolean old = version == FormatVersion.ONE;
    switch (object.kind()) {
      case ASSOC -> writeMembers(out, object);
      case ASSOC_IN_NEW -> {
        if (old) {
          writePlain(out, object);
        } else {
          writeMembers(out, object);
        }
      }
      case ARRAY_IN_NEW -> {
        if (old) {
          writePlain(out, object);
        } else {
          writeList(out, byNumber(object));
        }
      }
      case PAIRS -> {
        if (old) {
          writePairs(out, object);
        } else {
          writeMembers(out, object);
        }
      }
      case PLAIN -> writePlain(out, object);
    }
  }

  private static List<Node> byNumber(ObjectNode object) {
    return object.members().entrySet().stream()
        .sorted(Comparator.comparingLong(member -> Long.parseLong(member.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void writePlain(JsonGenerator out, ObjectNode object) {
    if (looksLikeList(object)) {
      writeList(out, object.members().values());
    } else {
      writeMembers(out, object);
    }
  }

  private boolean looksLikeList(ObjectNode object) {
    int expected = 0;
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      if (isPrinted(member.getValue())) {
        if (!member.getKey().equals(Integer.toString(expected))) {
          return false;
        }
        expected++;
      }
    }
    return true;
  }

  private void writeMembers(JsonGenerator out, ObjectNode object) {
    out.writeStartObject();
    Node content = null;
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      if (version == FormatVersion.ONE && member.getKey().equals(object.contentKey())) {
        content = member.getValue();
      } else if (isPrinted(member.getValue())) {
        out.writeName(member.getKey());
        write(out, member.getValue());
      }
    }
    if (content != null && isPrinted(content)) {
      out.writeName("*");
      write(out, content);
    }
    out.writeEndObject();
  }

  private void writePairs(JsonGenerator out, ObjectNode object) {
    out.writeStartArray();
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      if (isPrinted(member.getValue())) {
        out.writeStartObject();
        out.writeStringProperty("name", member.getKey());
        out.writeName("*");
        write(out, member.getValue());
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private boolean isPrinted(Node node) {
    return version == FormatVersion.TWO || !(node instanceof Node.Flag flag) || flag.value();
  }

  /** Escapes the two characters that JSON allows in texts but JavaScript once did not. */
  private static final class LineSeparators extends CharacterEscapes {
    private static final SerializableString LINE = new SerializedString("\\u2028");
    private static final SerializableString PARAGRAPH = new SerializedString("\\u2029");
    private static final int[] ASCII_ESCAPES = standardAsciiEscapesForJSON();

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII_ESCAPES;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case 0x2028 -> LINE;
        case 0x2029 -> PARAGRAPH;
        default -> null;
      };
    }
  }
}
