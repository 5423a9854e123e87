package org.palimpsest.wiki.media.bitmap;

import com.drew.lang.Rational;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.GpsDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a photograph was made, as cameras write it, in numbers with a sign. */
final class ExifPlace {
  private static final int DIGITS = 4;

  private ExifPlace() {}

  static void tell(GpsDirectory place, boolean littleEndian, ObjectNode told) {
    angle(place, GpsDirectory.TAG_LATITUDE, GpsDirectory.TAG_LATITUDE_REF, "GPSLatitude", told);
    angle(place, GpsDirectory.TAG_LONGITUDE, GpsDirectory.TAG_LONGITUDE_REF, "GPSLongitude", told);
    if (place.getObject(GpsDirectory.TAG_ALTITUDE) instanceof Rational height
        && height.getDenominator() != 0) {
      boolean below = Integer.valueOf(1).equals(place.getInteger(GpsDirectory.TAG_ALTITUDE_REF));
      number(told, "GPSAltitude", below ? -height.doubleValue() : height.doubleValue());
    }
    if (place.getObject(GpsDirectory.TAG_TIME_STAMP) instanceof Rational[] time) {
      ArrayNode parts = told.putArray("GPSTimeStamp");
      Arrays.stream(time).limit(3).map(Exif::written).forEach(parts::add);
    }
    text(place, GpsDirectory.TAG_MAP_DATUM, "GPSMapDatum", told);
    text(place, GpsDirectory.TAG_DATE_STAMP, "GPSDateStamp", told);
    version(place.getIntArray(GpsDirectory.TAG_VERSION_ID), littleEndian, told);
  }

  private static void text(GpsDirectory place, int tag, String name, ObjectNode told) {
    if (place.getObject(tag) instanceof StringValue text) {
      Exif.put(told, name, text);
    }
  }

  /** Clients are used to see it from its end where numbers begin with theirs. */
  private static void version(int @Nullable [] parts, boolean littleEndian, ObjectNode told) {
    if (parts != null && parts.length == 4) {
      List<String> written = Arrays.stream(parts).mapToObj(Integer::toString).toList();
      told.put("GPSVersionID", String.join(".", littleEndian ? written.reversed() : written));
    }
  }

  private static void angle(
      GpsDirectory place, int tag, int direction, String name, ObjectNode told) {
    Rational[] parts = place.getRationalArray(tag);
    String towards = place.getString(direction);
    if (parts == null || parts.length != 3 || towards == null || towards.isEmpty()) {
      return;
    }
    double degrees = 0;
    double unit = 1;
    for (Rational part : parts) {
      if (part.getDenominator() == 0) {
        return;
      }
      degrees += part.doubleValue() / unit;
      unit *= 60;
    }
    number(told, name, "SW".indexOf(towards.charAt(0)) >= 0 ? -degrees : degrees);
  }

  private static void number(ObjectNode told, String name, double number) {
    if (Double.isFinite(number)) {
      Numbers.put(
          told,
          name,
          BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue());
    }
  }
}
