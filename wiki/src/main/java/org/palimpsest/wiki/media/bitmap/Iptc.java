package org.palimpsest.wiki.media.bitmap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What agencies write into photographs: short records, one behind the other. */
final class Iptc {
  private static final String RESOURCE = "8BIM";
  private static final int RECORDS = 0x0404;
  private static final int MARK = 0x1C;
  private static final int MAX_RECORDS = 500;

  private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
  private static final Pattern TIME = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d).*");

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(5, "ObjectName"),
          Map.entry(7, "EditStatus"),
          Map.entry(10, "Urgency"),
          Map.entry(15, "iimCategory"),
          Map.entry(20, "iimSupplementalCategory"),
          Map.entry(22, "FixtureIdentifier"),
          Map.entry(25, "Keywords"),
          Map.entry(26, "LocationDestCode"),
          Map.entry(27, "LocationDest"),
          Map.entry(40, "SpecialInstructions"),
          Map.entry(80, "Artist"),
          Map.entry(85, "AuthorsPosition"),
          Map.entry(90, "CityDest"),
          Map.entry(92, "SublocationDest"),
          Map.entry(95, "ProvinceOrStateDest"),
          Map.entry(100, "CountryCodeDest"),
          Map.entry(101, "CountryDest"),
          Map.entry(103, "OriginalTransmissionRef"),
          Map.entry(105, "Headline"),
          Map.entry(110, "Credit"),
          Map.entry(115, "Source"),
          Map.entry(116, "Copyright"),
          Map.entry(118, "Contact"),
          Map.entry(120, "ImageDescription"),
          Map.entry(122, "Writer"),
          Map.entry(135, "LanguageCode"));

  /** Days; the times that belong to them come in records of their own. */
  private static final Map<Integer, String> DAYS =
      Map.of(
          30, "DateTimeReleased",
          37, "DateTimeExpires",
          55, "DateTimeOriginal",
          62, "DateTimeDigitized");

  private static final Map<Integer, String> TIMES =
      Map.of(
          35, "DateTimeReleased",
          38, "DateTimeExpires",
          60, "DateTimeOriginal",
          63, "DateTimeDigitized");

  private final byte[] bytes;
  private final ObjectNode told = JsonMapper.shared().createObjectNode();

  private Iptc(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads the records out of a block of Photoshop's resources. */
  static ObjectNode read(byte[] resources) {
    int at = 0;
    while (at + 12 <= resources.length && latin(resources, at, 4).equals(RESOURCE)) {
      int name = resources[at + 6] & 0xFF;
      int head = at + 6 + (name + 2) / 2 * 2;
      if (head + 4 > resources.length) {
        break;
      }
      int length = number(resources, head, 4);
      if (length < 0 || length > resources.length - head - 4) {
        break;
      }
      if (number(resources, at + 4, 2) == RECORDS) {
        return new Iptc(resources).records(head + 4, head + 4 + length);
      }
      at = head + 4 + (length + 1) / 2 * 2;
    }
    return JsonMapper.shared().createObjectNode();
  }

  private ObjectNode records(int from, int to) {
    int at = from;
    for (int i = 0; i < MAX_RECORDS && at + 5 <= to && bytes[at] == MARK; i++) {
      int length = number(bytes, at + 3, 2);
      int data = at + 5;
      if (length > to - data) {
        break;
      }
      if (bytes[at + 1] == 2) {
        record(bytes[at + 2] & 0xFF, data, length);
      }
      at = data + length;
    }
    return told;
  }

  private void record(int number, int at, int length) {
    if (number == 0 && length == 2) {
      told.put("iimVersion", number(bytes, at, 2));
      return;
    }
    String name = NAMES.get(number);
    String day = DAYS.get(number);
    if (name != null) {
      String text = Gif.readable(Arrays.copyOfRange(bytes, at, at + length));
      (told.get(name) instanceof ArrayNode known ? known : told.putArray(name)).add(text);
    } else if (day != null) {
      Matcher date = DATE.matcher(latin(bytes, at, length));
      if (date.matches()) {
        told.put(day, date.group(1) + ":" + date.group(2) + ":" + date.group(3));
      }
    } else if (TIMES.containsKey(number)) {
      time(TIMES.get(number), latin(bytes, at, length));
    }
  }

  private void time(String day, String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches() && told.path(day).asString("").length() == 10) {
      told.put(
          day,
          told.path(day).asString()
              + " "
              + time.group(1)
              + ":"
              + time.group(2)
              + ":"
              + time.group(3));
    }
  }

  private static String latin(byte[] bytes, int at, int length) {
    return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
  }

  private static int number(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = (number << 8) | (bytes[at + i] & 0xFF);
    }
    return number;
  }
}
