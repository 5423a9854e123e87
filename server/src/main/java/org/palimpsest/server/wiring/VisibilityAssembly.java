package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.log.LogParamsNode;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.visibility.HiddenItemsQuery;
import org.palimpsest.actionapi.visibility.RevisionDeleteAction;
import org.palimpsest.wiki.visibility.ChangeVisibility;
import org.palimpsest.wiki.visibility.HiddenReader;

/** Hiding parts of histories, showing them again, and what is hidden. */
record VisibilityAssembly(Foundation base, ActAssembly acts, RevisionAssembly revisions)
    implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    return List.of(new HiddenItemsQuery(new HiddenReader(base.database()), base.titles()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new RevisionDeleteAction(
            new ChangeVisibility(acts.acts(), revisions.contents()),
            base.titles(),
            LogParamsNode::of));
  }
}
