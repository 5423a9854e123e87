package org.palimpsest.store.file;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;

/**
 * Which files are wanted, by their current versions; null, or none, does not restrict.
 *
 * @param by by the actor of this id; 0: by nobody there is
 * @param members by members of groups, or by others
 * @param minBytes not smaller than this
 * @param maxBytes not larger than this
 * @param mimes of one of these types
 * @param clearance what the reader may see; nothing is found by what they may not
 */
public record FileFilter(
    @Nullable Long by,
    @Nullable UploaderGroups members,
    @Nullable Long minBytes,
    @Nullable Long maxBytes,
    Set<String> mimes,
    Clearance clearance) {
  private static final String VISIBILITY = "v.visibility";

  public FileFilter {
    mimes = Set.copyOf(mimes);
    Objects.requireNonNull(clearance);
  }

  Conditions addTo(Conditions where) {
    where
        .search("v.actor_id", by)
        .seenIfAsked(by, Field.USER, clearance, VISIBILITY)
        .seenIfAsked(members, Field.USER, clearance, VISIBILITY)
        .given("b.size >= ?", minBytes)
        .given("b.size <= ?", maxBytes);
    if (!mimes.isEmpty()) {
      where.isOneOf("m.mime", mimes);
    }
    if (members != null) {
      List<?> groups = Batches.of(members.groups()).getFirst();
      where.and(
          """
          %s (SELECT 1 FROM account_group g JOIN actor w ON w.account_id = g.account_id
            WHERE w.id = v.actor_id AND g.group_name IN (%s)
              AND (g.expires IS NULL OR g.expires > %d))\
          """
              .formatted(
                  members.included() ? "EXISTS" : "NOT EXISTS",
                  Batches.marks("?", groups.size()),
                  members.now().getEpochSecond()),
          groups.toArray());
    }
    return where;
  }
}
