package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.protection.ProtectAction;
import org.palimpsest.actionapi.protection.ProtectedTitlesQuery;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.protection.ProtectPage;
import org.palimpsest.wiki.protection.ProtectedTitleReader;

/** Protecting pages and titles. */
record ProtectionAssembly(
    Foundation base, PageAssembly pages, ProtectPage protectPage, CommentFormatter comments)
    implements ApiModules {

  static ProtectionAssembly of(
      Foundation base,
      ActAssembly acts,
      RevisionAssembly revisions,
      PageAssembly pages,
      SiteAssembly site) {
    return new ProtectionAssembly(
        base,
        pages,
        new ProtectPage(acts.acts(), revisions.writer(), site.contentWords(), base.namespaces()),
        site.comments(pages.pages()));
  }

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new ProtectedTitlesQuery(
            new ProtectedTitleReader(base.database()), base.namespaces(), comments));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new ProtectAction(
            protectPage,
            pages.choice(),
            new WatchParams(base.settings().watch()),
            base.namespaces()));
  }
}
