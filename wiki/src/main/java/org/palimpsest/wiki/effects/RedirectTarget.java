package org.palimpsest.wiki.effects;

import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the page leads to, if it is a redirect. A page that is none and was none costs nothing. */
final class RedirectTarget implements RevisionEffect {
  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    LinkTarget target = written.revision().content().redirect();
    PageFacts before = written.before();
    if (target != null) {
      RedirectTable.put(sql, written.page().id(), target);
    } else if (before != null && before.redirect()) {
      RedirectTable.remove(sql, written.page().id());
    }
  }
}
