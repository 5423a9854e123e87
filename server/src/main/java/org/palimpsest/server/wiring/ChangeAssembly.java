package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.change.RecentChangesQuery;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.comment.CommentFormatter;

/** What has been changed of late. */
record ChangeAssembly(Foundation base, CommentFormatter comments) implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new RecentChangesQuery(
            new ChangeReader(base.database()), base.titles(), base.settings().patrol(), comments));
  }
}
