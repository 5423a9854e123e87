package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.visibility.HiddenItemsQuery;
import org.palimpsest.wiki.visibility.HiddenReader;

/** What is hidden. */
record VisibilityAssembly(Foundation base) implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    return List.of(new HiddenItemsQuery(new HiddenReader(base.database()), base.titles()));
  }
}
