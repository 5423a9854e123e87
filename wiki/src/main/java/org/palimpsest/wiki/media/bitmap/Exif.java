package org.palimpsest.wiki.media.bitmap;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What cameras write into photographs. */
final class Exif {
  private static final int MAX_VALUES = 64;
  private static final int COMMENT_HEAD = 8;

  private final ObjectNode told = JsonMapper.shared().createObjectNode();

  private Exif() {}

  /** Reads it; what is broken tells as much as can be read. */
  static ObjectNode read(byte[] tiff) {
    Metadata metadata = new Metadata();
    new ExifReader().extract(new ByteArrayReader(tiff), metadata);
    Exif exif = new Exif();
    for (Class<? extends Directory> kind :
        List.of(ExifIFD0Directory.class, ExifSubIFDDirectory.class)) {
      Directory directory = metadata.getFirstDirectoryOfType(kind);
      if (directory != null) {
        directory.getTags().forEach(tag -> exif.tell(directory, tag));
      }
    }
    GpsDirectory place = metadata.getFirstDirectoryOfType(GpsDirectory.class);
    if (place != null) {
      ExifPlace.tell(place, tiff.length > 0 && tiff[0] == 'I', exif.told);
    }
    return exif.told;
  }

  private void tell(Directory directory, Tag tag) {
    String name = ExifNames.of(tag.getTagType());
    Object value = directory.getObject(tag.getTagType());
    if (name == null || value == null) {
      return;
    }
    switch (name) {
      case "ExifVersion", "FlashPixVersion" -> text(name, bytes(value));
      case "UserComment" -> comment(name, bytes(value));
      case "FileSource", "SceneType" -> {
        byte[] bytes = bytes(value);
        if (bytes != null && bytes.length > 0) {
          told.put(name, bytes[0]);
        } else if (value instanceof Number number) {
          told.put(name, number.intValue());
        }
      }
      default -> put(told, name, value);
    }
  }

  private void text(String name, byte @Nullable [] bytes) {
    if (bytes != null) {
      told.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  /** A text behind the name of its encoding. */
  private void comment(String name, byte @Nullable [] bytes) {
    if (bytes == null || bytes.length <= COMMENT_HEAD) {
      return;
    }
    String encoding = new String(bytes, 0, COMMENT_HEAD, StandardCharsets.ISO_8859_1);
    byte[] words = Arrays.copyOfRange(bytes, COMMENT_HEAD, bytes.length);
    String text =
        encoding.startsWith("UNICODE")
            ? new String(words, StandardCharsets.UTF_16)
            : Gif.readable(words);
    String stripped = text.replace("\0", "").strip();
    if (!stripped.isEmpty()) {
      told.put(name, stripped);
    }
  }

  private static byte @Nullable [] bytes(Object value) {
    return switch (value) {
      case byte[] bytes -> bytes;
      case StringValue text -> text.getBytes();
      case int[] numbers -> {
        byte[] bytes = new byte[Math.min(numbers.length, 65_536)];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) numbers[i];
        }
        yield bytes;
      }
      default -> null;
    };
  }

  static void put(ObjectNode told, String name, Object value) {
    switch (value) {
      case StringValue text -> {
        String words = Gif.readable(text.getBytes()).replace("\0", "");
        if (!words.isBlank()) {
          told.put(name, words);
        }
      }
      case Rational fraction -> told.put(name, written(fraction));
      case Number number -> told.put(name, number.longValue());
      case byte[] bytes -> {
        ObjectNode list = told.putObject(name);
        for (int i = 0; i < Math.min(MAX_VALUES, bytes.length); i++) {
          list.put(Integer.toString(i), bytes[i] & 0xFF);
        }
        list.put("_type", "ol");
      }
      case int[] numbers -> {
        ObjectNode list = told.putObject(name);
        for (int i = 0; i < Math.min(MAX_VALUES, numbers.length); i++) {
          list.put(Integer.toString(i), numbers[i]);
        }
        list.put("_type", "ol");
      }
      case Rational[] fractions -> {
        ObjectNode list = told.putObject(name);
        for (int i = 0; i < Math.min(MAX_VALUES, fractions.length); i++) {
          list.put(Integer.toString(i), written(fractions[i]));
        }
        list.put("_type", "ol");
      }
      default -> {}
    }
  }

  static String written(Rational fraction) {
    return fraction.getNumerator() + "/" + fraction.getDenominator();
  }
}
