package org.palimpsest.wiki.effects;

import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.palimpsest.wiki.tag.AppliedTag;
import org.palimpsest.wiki.tag.TagIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tags of the revision, each counted. */
final class RevisionTags implements RevisionEffect {
  private final TagIds tagIds;

  RevisionTags(TagIds tagIds) {
    this.tagIds = tagIds;
  }

  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    for (AppliedTag tag : written.revision().tags()) {
      TagTable.tagRevision(sql, written.id(), tagIds.of(sql, tag.name()), tag.params());
    }
  }
}
