package org.palimpsest.wiki.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;

/**
 * The order of the versions of files: file by file, of each the current one and then the old ones,
 * the newest first. The current one need not be newer than they are, for newer ones may have come
 * back after a deletion.
 *
 * @param ids the files
 * @param currents their current versions, by the id of the file
 * @param window which versions of each, from newer to older ones
 */
record CurrentsFirst(List<Long> ids, Map<Long, FileVersionRow> currents, Window<Position> window) {
  /** The current ones and nothing else. */
  Slice<FileVersionRow, FilePlace> alone() {
    List<FileVersionRow> rows = new ArrayList<>(ids.size());
    for (long id : ids) {
      FileVersionRow row = currents.get(id);
      if (row != null) {
        rows.add(row);
      }
    }
    return new Slice<>(rows, null);
  }

  /**
   * The current ones and old ones.
   *
   * @param resume the version of the first file to go on with; null: it begins there, too
   * @param reading reads old ones within a window, from a place in the first file
   */
  Slice<FileVersionRow, FilePlace> with(
      @Nullable Position resume,
      BiFunction<Window<Position>, @Nullable Position, Slice<FileVersionRow, FilePlace>> reading) {
    FileVersionRow current = currents.get(ids.getFirst());
    Position within =
        resume == null || (current != null && current.id() == resume.id()) ? null : resume;
    Slice<FileVersionRow, FilePlace> old = reading.apply(window, within);
    Map<Long, List<FileVersionRow>> byFile = new HashMap<>();
    old.items()
        .forEach(row -> byFile.computeIfAbsent(row.fileId(), _ -> new ArrayList<>()).add(row));
    List<FileVersionRow> rows = new ArrayList<>();
    for (long id : ids) {
      boolean begins = within == null || id != ids.getFirst();
      List<FileVersionRow> own =
          ofFile(begins ? currents.get(id) : null, byFile.getOrDefault(id, List.of()));
      rows.addAll(own);
      if (old.next() != null && isWhereItGoesOn(old.next(), currents.get(id), own)) {
        break;
      }
    }
    return new Slice<>(rows, old.next());
  }

  /** What was current when the one query was made may be old when the other is. */
  private List<FileVersionRow> ofFile(@Nullable FileVersionRow current, List<FileVersionRow> old) {
    List<FileVersionRow> all = new ArrayList<>(old.size() + 1);
    if (current != null && isWithin(current.position())) {
      all.add(current);
    }
    old.stream().filter(row -> current == null || row.id() != current.id()).forEach(all::add);
    return all.subList(0, Math.min(all.size(), window.limit()));
  }

  private boolean isWithin(Position position) {
    Position newest = window.from();
    Position oldest = window.to();
    return (newest == null || position.compareTo(newest) <= 0)
        && (oldest == null || position.compareTo(oldest) >= 0);
  }

  private static boolean isWhereItGoesOn(
      FilePlace next, @Nullable FileVersionRow current, List<FileVersionRow> own) {
    return (current != null && current.name().equals(next.name()))
        || (!own.isEmpty() && own.getFirst().name().equals(next.name()));
  }
}
