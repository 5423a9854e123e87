package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.importing.ImportAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.wiki.importing.ImportPages;
import org.palimpsest.wiki.importing.TakenInPage;

/** Taking in pages of other wikis. */
record ImportAssembly(Foundation base, ImportPages importPages) implements ApiModules {

  static ImportAssembly of(
      Foundation base, ActAssembly acts, RevisionAssembly revisions, SiteAssembly site) {
    return new ImportAssembly(
        base,
        new ImportPages(
            acts.acts(),
            revisions.imports(),
            base.names(),
            new TakenInPage(
                acts.acts(), revisions.imports(), revisions.writer(), site.contentWords())));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(new ImportAction(importPages, base.namespaces()));
  }
}
