package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.query.PageSets;
import org.palimpsest.actionapi.query.QueryAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.export.Exporter;
import org.palimpsest.wiki.language.MessagePages;

/** The action that asks all modules of queries. */
record QueryAssembly(
    Foundation base, PageAssembly pages, RevisionAssembly revisions, SiteAssembly site) {

  /** Finds pages, also with these modules. */
  PageSets pageSets(List<QueryModule> queries) {
    return new PageSets(
        pages.pages(),
        base.titles(),
        base.settings().site(),
        new MessagePages(site.words()),
        queries);
  }

  /** The action over these modules. */
  QueryAction over(PageSets pageSets, List<QueryModule> queries) {
    return new QueryAction(
        pageSets,
        new Exporter(
            pages.pages(),
            revisions.reader(),
            base.dumpHead(),
            base.settings().answers().maxResultBytes()),
        queries);
  }
}
