package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.edit.EditAction;
import org.palimpsest.actionapi.edit.TemporaryAccountLogin;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.edit.EditPage;
import org.palimpsest.wiki.edit.EditSummary;
import org.palimpsest.wiki.login.TemporaryAccounts;
import org.palimpsest.wiki.wikitext.Redirects;

/** Editing. */
record EditAssembly(
    Foundation base, PageAssembly pages, LoginAssembly login, SiteAssembly site, EditPage edit)
    implements ApiModules {

  static EditAssembly of(
      Foundation base,
      AuthorityAssembly authority,
      RevisionAssembly revisions,
      RevertAssembly revert,
      LoginAssembly login,
      SiteAssembly site) {
    EditPage edit =
        new EditPage(
            base.database(),
            authority.authority(),
            authority.tags(),
            authority.limits(),
            revisions.writer(),
            revert.marks(),
            revisions.contents(),
            new Redirects(base.titles()),
            new EditSummary(new AutomaticSummary(base.namespaces()), site.contentWords()),
            new TemporaryAccounts(
                base.settings(), authority.authority(), authority.counters(), base.random()),
            base.settings(),
            base.clock());
    return new EditAssembly(base, revert.pages(), login, site, edit);
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new EditAction(
            edit,
            pages.choice(),
            new WatchParams(base.settings()),
            new TemporaryAccountLogin(login.keeper(), base.settings(), base.titles()),
            base.namespaces()));
  }
}
