package org.palimpsest.wiki.effects;

import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A title that is taken is no longer protected against being taken. */
final class TitleProtectionEnd implements RevisionEffect {
  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    if (written.isFirst()) {
      ProtectionTable.unprotectTitle(sql, written.page().title());
    }
  }
}
