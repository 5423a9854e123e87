package org.palimpsest.actionapi.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Writes values as JSON. */
final class JsonSink implements ValueSink {
  private static final CharacterEscapes SEPARATORS = new LineSeparators();

  private final JsonGenerator out;

  JsonSink(JsonGenerator out) {
    this.out = out;
  }

  @Override
  public void beginObject() {
    out.writeStartObject();
  }

  @Override
  public void name(String name) {
    out.writeName(name);
  }

  @Override
  public void endObject() {
    out.writeEndObject();
  }

  @Override
  public void beginArray() {
    out.writeStartArray();
  }

  @Override
  public void endArray() {
    out.writeEndArray();
  }

  /**
   * Two characters are escaped though JSON does not ask for it. Watching for them in every text
   * would make the generator several times slower, so it is told to only where there are any.
   */
  @Override
  public void text(String text) {
    if (text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0) {
      out.writeString(text);
    } else {
      out.setCharacterEscapes(SEPARATORS);
      out.writeString(text);
      out.setCharacterEscapes(null);
    }
  }

  @Override
  public void number(long number) {
    out.writeNumber(number);
  }

  @Override
  public void fraction(String digits) {
    out.writeNumber(digits);
  }

  @Override
  public void truth(boolean value) {
    out.writeBoolean(value);
  }

  @Override
  public void nothing() {
    out.writeNull();
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
