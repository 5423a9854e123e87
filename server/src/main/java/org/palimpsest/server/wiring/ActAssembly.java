package org.palimpsest.server.wiring;

import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wikitext.redirect.Redirects;

/** What all verbs share. */
record ActAssembly(Acts acts, Texts texts) {

  static ActAssembly of(
      Foundation base,
      AuthorityAssembly authority,
      RevisionAssembly revisions,
      PreSaveTransforms transforms) {
    return new ActAssembly(
        new Acts(
            base.database(),
            authority.authority(),
            authority.limits(),
            revisions.tagIds(),
            base.memory().plans(),
            base.clock()),
        new Texts(
            revisions.contents(),
            new Redirects(base.titles(), base.settings().site().publicUrl()),
            new AutomaticSummary(base.namespaces()),
            transforms));
  }
}
