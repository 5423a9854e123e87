package org.palimpsest.actionapi.file;

import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.store.file.FilePlace;

/** Places in lists of versions by name, as clients carry them around: {@code name|time|id}. */
final class FileMarks {
  /** The parameter with which clients go on. */
  static final ContinueParam<String, FilePlace> CONTINUE =
      ContinueParam.of(ListParams.CONTINUE, PlaceFormat.of(FileMarks::print, FileMarks::parse));

  private FileMarks() {}

  private static String print(FilePlace place) {
    return String.join(
        "|",
        place.name(),
        Timestamps.digits(place.position().time()),
        Long.toString(place.position().id()));
  }

  /** Others leave out the id where no two versions of a file are of one second. */
  private static Optional<FilePlace> parse(String text) {
    List<String> parts = List.of(text.split("\\|", -1));
    String id = parts.size() == 2 ? Long.toString(Long.MAX_VALUE) : parts.getLast();
    return parts.size() < 2 || parts.size() > 3
        ? Optional.empty()
        : ListPosition.parse(parts.get(1), id)
            .map(position -> new FilePlace(parts.getFirst(), position));
  }
}
