package org.palimpsest.wiki.reading;

import java.util.Optional;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;

/** Finds single pages. What is known of a page is never hidden. Thread-safe. */
public final class Pages {
  private final Database database;

  public Pages(Database database) {
    this.database = database;
  }

  /** The page of this name, if it exists. */
  public Optional<PageFacts> find(Title title) {
    return database.read(sql -> PageTable.find(sql, title));
  }

  /** The page with this id, if it exists. */
  public Optional<PageFacts> find(long id) {
    return database.read(sql -> PageTable.find(sql, id));
  }
}
