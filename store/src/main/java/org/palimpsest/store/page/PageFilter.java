package org.palimpsest.store.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.protection.ProtectionFilter;
import org.palimpsest.store.seek.Conditions;

/**
 * Which pages are listed.
 *
 * @param redirects whether redirects are
 * @param minSize only those of so many bytes or more; null: whatever their size
 * @param maxSize only those of so many bytes or fewer; null: whatever their size
 * @param protection only those so protected; null: whether protected or not
 */
public record PageFilter(
    RedirectFilter redirects,
    @Nullable Long minSize,
    @Nullable Long maxSize,
    @Nullable ProtectionFilter protection) {

  /** All pages. */
  public static final PageFilter NONE = new PageFilter(RedirectFilter.ALL, null, null, null);

  public PageFilter {
    Objects.requireNonNull(redirects);
  }

  /** Whether pages may be passed over, and any number of them one after another. */
  boolean passesOver() {
    return redirects == RedirectFilter.NONREDIRECTS
        || minSize != null
        || maxSize != null
        || protection != null;
  }

  Conditions addTo(Conditions where) {
    redirects.addTo(where);
    if (minSize != null) {
      where.and("p.length >= ?", minSize);
    }
    if (maxSize != null) {
      where.and("p.length <= ?", maxSize);
    }
    return protection == null ? where : protection.addTo(where);
  }
}
