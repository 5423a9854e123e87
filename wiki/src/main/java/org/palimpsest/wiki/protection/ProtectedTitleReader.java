package org.palimpsest.wiki.protection;

import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.protection.ProtectedPlace;
import org.palimpsest.store.protection.ProtectedTitleFilter;
import org.palimpsest.store.protection.ProtectedTitleLookup;
import org.palimpsest.store.protection.ProtectedTitleRow;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;

/** Reads which titles are protected against being taken. Thread-safe. */
public final class ProtectedTitleReader {
  private final Database database;

  public ProtectedTitleReader(Database database) {
    this.database = database;
  }

  /** A part of the list of them. */
  public Slice<ProtectedTitleView, ProtectedPlace> list(
      Window<ProtectedPlace> window, ProtectedTitleFilter filter, Clearance clearance) {
    return database
        .<Slice<ProtectedTitleRow, ProtectedPlace>>query(
            sql -> ProtectedTitleLookup.list(sql, window, filter))
        .map(row -> cut(row, clearance));
  }

  private static ProtectedTitleView cut(ProtectedTitleRow row, Clearance clearance) {
    return new ProtectedTitleView(
        row.title(),
        row.level(),
        row.expires(),
        row.created(),
        row.author().seenWith(clearance),
        row.comment().seenWith(clearance.forLogs()));
  }
}
