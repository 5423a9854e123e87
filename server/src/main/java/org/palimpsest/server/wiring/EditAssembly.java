package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.edit.ChangeContentModelAction;
import org.palimpsest.actionapi.edit.EditAction;
import org.palimpsest.actionapi.edit.TemporaryAccountLogin;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.wiki.edit.ChangeModel;
import org.palimpsest.wiki.edit.EditPage;
import org.palimpsest.wiki.edit.EditPlanner;
import org.palimpsest.wiki.edit.EditWriter;
import org.palimpsest.wiki.login.TemporaryAccounts;

/** Editing. */
record EditAssembly(
    Foundation base,
    PageAssembly pages,
    LoginAssembly login,
    SiteAssembly site,
    EditPage edit,
    ChangeModel changeModel)
    implements ApiModules {

  static EditAssembly of(
      Foundation base,
      AuthorityAssembly authority,
      ActAssembly acts,
      RevisionAssembly revisions,
      PageAssembly pages,
      LoginAssembly login,
      SiteAssembly site,
      BlockAssembly blocks) {
    TemporaryAccounts temporary =
        new TemporaryAccounts(
            base.settings(), authority.authority(), authority.counters(), base.random());
    EditPage edit =
        new EditPage(
            acts.acts(),
            new EditPlanner(
                acts.texts(), site.contentWords(), base.settings().edit(), acts.acts().memory()),
            new EditWriter(
                revisions.writer(),
                acts.acts().tagIds(),
                acts.texts().store(),
                temporary,
                base.settings().patrol()),
            acts.texts().store(),
            temporary,
            blocks.autoblocks());
    ChangeModel changeModel =
        new ChangeModel(
            acts.acts(),
            revisions.writer(),
            acts.texts(),
            site.contentWords(),
            base.namespaces(),
            base.settings());
    return new EditAssembly(base, pages, login, site, edit, changeModel);
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new ChangeContentModelAction(changeModel, pages.choice(), pages.pages(), base.namespaces()),
        new EditAction(
            edit,
            pages.choice(),
            new WatchParams(base.settings().watch()),
            new TemporaryAccountLogin(
                login.keeper(), login.names(), base.settings().site(), base.titles()),
            base.namespaces()));
  }
}
