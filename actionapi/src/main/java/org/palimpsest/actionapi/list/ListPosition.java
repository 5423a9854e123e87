package org.palimpsest.actionapi.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.store.seek.Position;

/** Places in lists by time, as clients carry them around: {@code YYYYMMDDhhmmss|id}. */
public final class ListPosition {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  /** The parameter with which clients go on in lists by time. */
  public static final ContinueParam<String, Position> CONTINUE =
      ContinueParam.of(
          ListParams.CONTINUE, PlaceFormat.of(ListPosition::print, ListPosition::parse));

  private ListPosition() {}

  /** The text for a place. */
  public static String print(Position place) {
    return Timestamps.digits(place.time()) + "|" + place.id();
  }

  /** The place that a text stands for. */
  public static Optional<Position> parse(String text) {
    String[] parts = text.split("\\|", -1);
    return parts.length == 2 ? parse(parts[0], parts[1]) : Optional.empty();
  }

  /** The place that a time and an id stand for. */
  public static Optional<Position> parse(String time, String id) {
    return id(id)
        .flatMap(number -> {
          try {
            return Optional.of(new Position(SECONDS.parse(time, Instant::from), number));
          } catch (DateTimeException e) {
            return Optional.empty();
          }
        });
  }

  /** The id that a text stands for. */
  public static Optional<Long> id(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(id -> id >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
