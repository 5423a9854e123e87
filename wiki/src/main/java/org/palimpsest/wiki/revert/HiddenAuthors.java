package org.palimpsest.wiki.revert;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.revert.SeriesLookup;
import org.palimpsest.store.revision.RevisionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The authors whose names are hidden from one performer.
 *
 * @param levels how far a name must be hidden for it
 */
record HiddenAuthors(Set<Level> levels) {
  static HiddenAuthors from(Clearance clearance) {
    return new HiddenAuthors(
        Stream.of(Level.values())
            .filter(level -> !clearance.sees(Field.USER, level))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the author of this revision is one of them. */
  boolean include(RevisionRow row) {
    return levels.contains(row.author().level());
  }

  /**
   * Whether the author of any revision between two is one of them.
   *
   * @param after null: from the page's first revision on
   */
  boolean includeAny(JdbcClient sql, @Nullable RevisionRow after, RevisionRow before) {
    return SeriesLookup.anyAuthorHidden(sql, after, before, levels);
  }
}
