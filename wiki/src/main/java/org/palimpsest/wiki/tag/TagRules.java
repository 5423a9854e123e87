package org.palimpsest.wiki.tag;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may give which tags to what they do (spec: rollback.md, section 2.6). Thread-safe. */
public final class TagRules {
  private final Authority authority;

  public TagRules(Authority authority) {
    this.authority = authority;
  }

  /** Why somebody may not give tags at all; empty when they may. */
  public Optional<TagRefusal> refusal(JdbcClient sql, Performer performer, Instant now) {
    if (!Act.APPLY_TAGS.isGrantedTo(performer)) {
      return Optional.of(TagRefusal.NO_PERMISSION);
    }
    return authority
        .blockAgainst(sql, performer, Act.APPLY_TAGS, now)
        .map(block -> TagRefusal.BLOCKED);
  }
}
