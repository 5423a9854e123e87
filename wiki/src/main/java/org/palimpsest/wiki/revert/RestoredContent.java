package org.palimpsest.wiki.revert;

import java.util.List;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.wikitext.Redirects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a rollback puts in the place of the current content: that of its target, unchanged.
 * Thread-safe.
 */
public final class RestoredContent {
  private final ContentStore contents;
  private final Redirects redirects;

  public RestoredContent(ContentStore contents, Redirects redirects) {
    this.contents = contents;
    this.redirects = redirects;
  }

  /**
   * The content of the target.
   *
   * @param tags the tags that the step from the current content to it deserves
   */
  record Restored(RevisionContent content, List<SoftwareTag> tags) {}

  Restored of(JdbcClient sql, RollbackPlan plan) {
    RevisionRow target = plan.target();
    ContentFacts after = facts(sql, target);
    return new Restored(
        new RevisionContent(
            target.content().truth(),
            target.model(),
            target.size(),
            plan.targetSlots(),
            after.redirect()),
        ContentChange.between(facts(sql, plan.current()), after).tags());
  }

  private ContentFacts facts(JdbcClient sql, RevisionRow row) {
    String text = contents.text(sql, row.content().truth());
    return ContentFacts.of(row.model(), text, row.size(), redirects);
  }
}
