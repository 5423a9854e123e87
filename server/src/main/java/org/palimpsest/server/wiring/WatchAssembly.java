package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.change.WatchlistQuery;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.PageSetAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.watch.SetNotificationTimestampAction;
import org.palimpsest.actionapi.watch.WatchAction;
import org.palimpsest.actionapi.watch.WatchlistRawQuery;
import org.palimpsest.wiki.change.WatchedChangeReader;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.watch.SetNotifications;
import org.palimpsest.wiki.watch.WatchPages;
import org.palimpsest.wiki.watch.WatchlistAccess;
import org.palimpsest.wiki.watch.WatchlistReader;

/** Watching pages. */
record WatchAssembly(Foundation base, ActAssembly acts, CommentFormatter comments)
    implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    WatchlistAccess access = new WatchlistAccess(base.database(), base.clock());
    return List.of(
        new WatchlistQuery(
            new WatchedChangeReader(base.database(), base.clock()),
            access,
            base.namespaces(),
            base.settings().patrol(),
            comments),
        new WatchlistRawQuery(
            new WatchlistReader(base.database(), base.clock()), access, base.titles()));
  }

  @Override
  public List<ActionModule> actions(PageSetAction pages) {
    WatchPages watchPages = new WatchPages(acts.acts());
    return List.of(
        new WatchAction(watchPages, pages, base.titles(), base.settings().watch()),
        new SetNotificationTimestampAction(
            new SetNotifications(acts.acts()), watchPages, pages, base.namespaces()));
  }
}
