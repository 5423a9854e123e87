package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.feed.ContributionsFeedAction;
import org.palimpsest.actionapi.feed.FeedMaking;
import org.palimpsest.actionapi.feed.RecentChangesFeedAction;
import org.palimpsest.actionapi.feed.WatchlistFeedAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.change.WatchedChangeReader;
import org.palimpsest.wiki.contribution.ContributionReader;
import org.palimpsest.wiki.watch.WatchlistAccess;

/** Feeds of what has happened. */
record FeedAssembly(
    Foundation base, RevisionAssembly revisions, PageAssembly pages, SiteAssembly site)
    implements ApiModules {

  @Override
  public List<ActionModule> actions() {
    FeedMaking making =
        new FeedMaking(
            base.titles(),
            base.settings().site(),
            site.contentWords(),
            site.comments(pages.pages()),
            revisions.reader());
    return List.of(
        new RecentChangesFeedAction(new ChangeReader(base.database()), making),
        new ContributionsFeedAction(
            new ContributionReader(base.database(), revisions.contents()), making),
        new WatchlistFeedAction(
            new WatchedChangeReader(base.database(), base.clock()),
            new WatchlistAccess(base.database(), base.clock()),
            making));
  }
}
