package org.palimpsest.wiki.revert;

import java.util.List;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.revision.RevisionContent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a rollback puts in the place of the current content: that of its target, unchanged.
 * Thread-safe.
 */
@NeedsTruth("a rollback puts back the text as it was")
final class RestoredContent {
  private final Texts texts;

  RestoredContent(Texts texts) {
    this.texts = texts;
  }

  /**
   * The content of the target.
   *
   * @param tags the tags that the step from the current content to it deserves
   */
  record Restored(RevisionContent content, List<SoftwareTag> tags) {}

  Restored of(JdbcClient sql, RollbackPlan plan) {
    RevisionRow target = plan.target();
    String text = texts.store().text(sql, target.content().truth());
    ContentFacts after = ContentFacts.of(target.model(), text, target.size(), texts.redirects());
    return new Restored(
        new RevisionContent(
            target.content().truth(),
            target.model(),
            target.size(),
            plan.targetSlots(),
            after.redirect()),
        ContentChange.between(before(sql, plan.page(), plan.current()), after).tags());
  }

  /** What is known of the current content, for which its text need not be read. */
  static ContentFacts before(JdbcClient sql, PageFacts page, RevisionRow current) {
    LinkTarget redirect = page.redirect() ? RedirectTable.find(sql, page.id()).orElse(null) : null;
    return new ContentFacts(current.model(), current.size(), redirect);
  }
}
