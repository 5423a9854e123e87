package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.log.LogEventsQuery;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.log.LogReader;

/** What has been logged. */
record LogAssembly(Foundation base, CommentFormatter comments) implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new LogEventsQuery(
            new LogReader(base.database()),
            base.titles(),
            comments,
            base.settings().edit().pageLanguages()));
  }
}
