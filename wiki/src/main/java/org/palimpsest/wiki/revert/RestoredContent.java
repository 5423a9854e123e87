package org.palimpsest.wiki.revert;

import java.util.Optional;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.revision.ContentTags;
import org.palimpsest.wiki.revision.RevisionContent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a rollback puts in the place of the current content: that of its target, unchanged. Thread-safe. */
public final class RestoredContent {
  private final ContentStore contents;
  private final ContentTags tags;

  public RestoredContent(ContentStore contents, ContentTags tags) {
    this.contents = contents;
    this.tags = tags;
  }

  /**
   * The content of the target.
   *
   * @param tag the tag that the step from the current content to it deserves
   */
  record Restored(RevisionContent content, Optional<SoftwareTag> tag) {}

  Restored of(JdbcClient sql, RollbackPlan plan) {
    RevisionRow target = plan.target();
    ContentTags.Version before = version(sql, plan.current());
    ContentTags.Version after = version(sql, target);
    return new Restored(
        new RevisionContent(
            target.content().truth(),
            target.model(),
            target.size(),
            plan.targetSlots(),
            tags.redirect(after).isPresent()),
        tags.of(before, after));
  }

  private ContentTags.Version version(JdbcClient sql, RevisionRow row) {
    return new ContentTags.Version(
        contents.text(sql, row.content().truth()), row.model(), row.size());
  }
}
