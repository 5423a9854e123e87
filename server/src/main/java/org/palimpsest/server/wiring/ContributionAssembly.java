package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.contribution.ContributionsQuery;
import org.palimpsest.actionapi.contribution.ContributorsQuery;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.contribution.ContributionReader;
import org.palimpsest.wiki.contribution.ContributorReader;

/** What somebody has contributed. */
record ContributionAssembly(Foundation base, RevisionAssembly revisions, CommentFormatter comments)
    implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new ContributionsQuery(
            new ContributionReader(base.database(), revisions.contents()),
            base.namespaces(),
            comments),
        new ContributorsQuery(
            new ContributorReader(base.database(), base.clock()),
            base.settings().groups().groups()));
  }
}
