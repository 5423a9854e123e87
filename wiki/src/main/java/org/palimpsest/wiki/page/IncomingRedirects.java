package org.palimpsest.wiki.page;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.IncomingRedirect;
import org.palimpsest.store.page.IncomingRedirectLookup;
import org.palimpsest.store.seek.Slice;

/** Reads which redirects lead to pages. What is known of them is never hidden. Thread-safe. */
public final class IncomingRedirects {
  private final Database database;

  public IncomingRedirects(Database database) {
    this.database = database;
  }

  /** See {@link IncomingRedirectLookup#list}. */
  public Slice<IncomingRedirect, IncomingRedirect.Place> list(
      Collection<Title> targets,
      IncomingRedirect.@Nullable Place from,
      Set<Integer> namespaces,
      @Nullable Boolean toSection,
      int limit) {
    return database.query(
        sql -> IncomingRedirectLookup.list(sql, targets, from, namespaces, toSection, limit));
  }
}
