package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the chunks of a PNG tell in words and numbers. Texts that are packed are read up to a
 * length, and all of them together too. Used by one thread.
 */
final class PngTexts {
  private static final int MAX_TEXT = 64 * 1024;
  private static final int MAX_ALL = 256 * 1024;
  private static final String XMP = "xml:com.adobe.xmp";
  private static final String ANY_LANGUAGE = "x-default";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);

  private static final List<DateTimeFormatter> MOMENTS =
      List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_DATE_TIME, TIME);

  /** What clients call that which a keyword introduces. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("artist", "Artist"),
          Map.entry("author", "Artist"),
          Map.entry("comment", "PNGFileComment"),
          Map.entry("copyright", "Copyright"),
          Map.entry("creation time", "DateTimeDigitized"),
          Map.entry("description", "ImageDescription"),
          Map.entry("disclaimer", "Disclaimer"),
          Map.entry("label", "Label"),
          Map.entry("make", "Make"),
          Map.entry("model", "Model"),
          Map.entry("software", "Software"),
          Map.entry("source", "Model"),
          Map.entry("title", "ObjectName"),
          Map.entry("url", "Identifier"),
          Map.entry("warning", "ContentWarning"));

  private final ObjectNode told = JsonMapper.shared().createObjectNode();
  private ObjectNode xmp = JsonMapper.shared().createObjectNode();
  private int read;

  /** What has been read so far; who has written it as XML comes first. */
  ObjectNode told() {
    ObjectNode all = xmp.deepCopy();
    Xmp.fill(all, told);
    return all;
  }

  /** Reads a chunk, if it is of those that tell something. */
  void read(String name, FileBytes file, long at, int length) throws IOException {
    switch (name) {
      case "pHYs" -> resolution(file, at, length);
      case "tIME" -> time(file, at, length);
      case "tEXt", "zTXt", "iTXt" -> text(name, file, at, length);
      default -> {}
    }
  }

  private void resolution(FileBytes file, long at, int length) throws IOException {
    if (length == 9 && file.u8(at + 8) == 1) {
      told.put("XResolution", file.u32(at) + "/100");
      told.put("YResolution", file.u32(at + 4) + "/100");
      told.put("ResolutionUnit", 3);
    }
  }

  private void time(FileBytes file, long at, int length) throws IOException {
    if (length == 7) {
      told.put(
          "DateTime",
          String.format(
              Locale.ROOT,
              "%04d:%02d:%02d %02d:%02d:%02d",
              file.u16(at),
              file.u8(at + 2),
              file.u8(at + 3),
              file.u8(at + 4),
              file.u8(at + 5),
              file.u8(at + 6)));
    }
  }

  private void text(String chunk, FileBytes file, long at, int length) throws IOException {
    if (length > MAX_TEXT || read > MAX_ALL) {
      return;
    }
    byte[] bytes = file.bytes(at, length);
    int keyword = zero(bytes, 0);
    if (keyword < 0) {
      return;
    }
    String key = latin(bytes, 0, keyword).toLowerCase(Locale.ROOT);
    String name = NAMES.get(key);
    if (chunk.equals("iTXt") && key.equals(XMP)) {
      international(bytes, keyword + 1).ifPresent(packet -> xmp = Xmp.read(packet.utf8()));
      return;
    }
    if (name == null) {
      return;
    }
    switch (chunk) {
      case "tEXt" -> put(name, ANY_LANGUAGE, latin(bytes, keyword + 1, bytes.length));
      case "zTXt" ->
          Packed.unpack(bytes, keyword + 2, MAX_TEXT)
              .ifPresent(text -> put(name, ANY_LANGUAGE, latin(text, 0, text.length)));
      default ->
          international(bytes, keyword + 1)
              .ifPresent(text ->
                  put(name, text.language(), new String(text.utf8(), StandardCharsets.UTF_8)));
    }
  }

  private static Optional<International> international(byte[] bytes, int flags) {
    int language = zero(bytes, flags + 2);
    int translated = language < 0 ? -1 : zero(bytes, language + 1);
    if (translated < 0) {
      return Optional.empty();
    }
    String tag = latin(bytes, flags + 2, language).toLowerCase(Locale.ROOT);
    Optional<byte[]> text =
        bytes[flags] == 0
            ? Optional.of(Arrays.copyOfRange(bytes, translated + 1, bytes.length))
            : Packed.unpack(bytes, translated + 1, MAX_TEXT);
    return text.map(utf8 -> new International(tag.isEmpty() ? ANY_LANGUAGE : tag, utf8));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record International(String language, byte[] utf8) {}

  private void put(String name, String language, String text) {
    read += text.length();
    if (name.equals("DateTimeDigitized")) {
      moment(text).ifPresent(time -> told(name, language, time));
    } else {
      told(name, language, text);
    }
  }

  private void told(String name, String language, String text) {
    ObjectNode languages = told.get(name) instanceof ObjectNode known ? known : fresh(name);
    languages.remove("_type");
    languages.put(language, text);
    languages.put("_type", "lang");
  }

  private ObjectNode fresh(String name) {
    ObjectNode languages = JsonMapper.shared().createObjectNode();
    told.set(name, languages);
    return languages;
  }

  /** A time as mails or as programs write it. */
  private static Optional<String> moment(String text) {
    for (DateTimeFormatter format : MOMENTS) {
      try {
        return Optional.of(
            switch (format.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from)) {
              case ZonedDateTime zoned -> TIME.format(zoned.withZoneSameInstant(ZoneOffset.UTC));
              case TemporalAccessor local -> TIME.format(local);
            });
      } catch (DateTimeException e) {
        // another format, perhaps
      }
    }
    return Optional.empty();
  }

  private static int zero(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String latin(byte[] bytes, int from, int to) {
    return from > to ? "" : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
