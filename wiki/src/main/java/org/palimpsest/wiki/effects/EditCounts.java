package org.palimpsest.wiki.effects;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counters of the wiki and that of the author's edits. */
final class EditCounts implements RevisionEffect {
  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    int articles = countsAsArticle(written.page()) - countsAsArticle(written.before());
    StatisticsTable.countEdit(sql, written.page().id(), written.isFirst() ? 1 : 0, articles);
    Actor author = written.revision().author();
    if (author.isRegistered()) {
      AccountTable.countEdit(sql, author.userId());
    }
  }

  private static int countsAsArticle(@Nullable PageFacts page) {
    return page != null && page.title().namespace() == 0 && !page.redirect() ? 1 : 0;
  }
}
