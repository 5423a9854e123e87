package org.palimpsest.wiki.visibility;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.Database;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.visibility.HiddenFilter;
import org.palimpsest.store.visibility.HiddenLookup;
import org.palimpsest.store.visibility.HiddenRow;
import org.palimpsest.wiki.performer.Performer;

/** Reads what is hidden now, for those who may see it. Thread-safe. */
public final class HiddenReader {
  private final Database database;

  public HiddenReader(Database database) {
    this.database = database;
  }

  /**
   * A part of the list; empty if this reader may not see what is hidden so far, or of such things.
   */
  public Optional<Slice<HiddenView, Position>> list(
      Window<Position> window, HiddenRequest request, Performer reader) {
    Clearance clearance = reader.clearance();
    Set<Level> levels = levels(request.level(), clearance);
    if (levels.isEmpty() || (isDeleted(request.type()) && !clearance.hiddenHistory())) {
      return Optional.empty();
    }
    Clearance its = request.type() == ItemType.LOGGING ? clearance.forLogs() : clearance;
    String restricted = reader.has(Right.SUPPRESSIONLOG) ? null : LogTable.SUPPRESSION;
    HiddenFilter filter =
        new HiddenFilter(
            request.type(),
            request.fields(),
            levels,
            request.title(),
            request.by(),
            its,
            restricted);
    return Optional.of(
        database
            .<Slice<HiddenRow, Position>>query(sql -> HiddenLookup.list(sql, window, filter))
            .map(row -> cut(row, its, clearance.forLogs(), restricted)));
  }

  private static boolean isDeleted(ItemType type) {
    return type == ItemType.ARCHIVE || type == ItemType.FILE_ARCHIVE;
  }

  /** What is hidden from everybody else and not from this reader. */
  private static Set<Level> levels(@Nullable Level asked, Clearance clearance) {
    return Stream.of(Level.HIDDEN, Level.SUPPRESSED)
        .filter(level -> asked == null || level == asked)
        .filter(level -> clearance.sees(Field.COMMENT, level))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static HiddenView cut(
      HiddenRow row, Clearance clearance, Clearance forLogs, @Nullable String restricted) {
    Map<Field, Level> levels = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      levels.put(field, row.visibility().of(field));
    }
    HiddenRow.Change change = row.change();
    return new HiddenView(
        row.id(),
        row.created(),
        row.title().seenWith(clearance),
        row.author().seenWith(clearance),
        row.replaced(),
        row.kind(),
        levels,
        change == null || change.type().equals(restricted)
            ? null
            : new HiddenView.Change(
                change.logId(),
                change.created(),
                change.author().seenWith(forLogs),
                change.comment().seenWith(forLogs)));
  }
}
