package org.palimpsest.store.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;

/**
 * Which change tags what is listed must have.
 *
 * @param names one of these; tags that there are not are on nothing
 * @param without whether it must have none of them instead
 */
public record TagFilter(Set<String> names, boolean without) {
  /** More names than these are not looked for. */
  public static final int MOST = 500;

  private static final String ONE = "= (SELECT id FROM change_tag WHERE name = ?)";

  public TagFilter {
    if (names.size() > MOST) {
      throw new IllegalArgumentException(names.size() + " tags");
    }
    names = Set.copyOf(names);
  }

  /** With this tag; null: whatever the tags. */
  public static @Nullable TagFilter with(@Nullable String name) {
    return name == null ? null : new TagFilter(Set.of(name), false);
  }

  /** Whether what has these tags is listed. */
  public boolean allows(Set<String> tags) {
    return without != names.stream().anyMatch(tags::contains);
  }

  /**
   * Asks this of each row.
   *
   * @param hasTag the condition that it has a tag called {@code ?}; it may look at several places
   */
  public void addTo(Conditions where, String hasTag) {
    if (names.isEmpty()) {
      where.and(without ? "1 = 1" : "1 = 0");
      return;
    }
    List<String> filled = Batches.of(names).getFirst();
    String oneOf =
        "IN (SELECT id FROM change_tag WHERE name IN (%s))"
            .formatted(Batches.marks("?", filled.size()));
    String condition = hasTag.replace(ONE, oneOf);
    List<Object> values = new ArrayList<>();
    for (int at = hasTag.indexOf('?'); at >= 0; at = hasTag.indexOf('?', at + 1)) {
      values.addAll(filled);
    }
    where.and(without ? "NOT (" + condition + ")" : condition, values.toArray());
  }
}
