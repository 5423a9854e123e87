package org.palimpsest.wiki.contribution;

import java.util.Map;
import org.palimpsest.store.contribution.Contributor;
import org.palimpsest.store.seek.Slice;

/**
 * Who has contributed to some pages, as far as one reader may know.
 *
 * @param anonymous how many people without an account, by page; pages without any are absent
 * @param named those with accounts, page by page
 */
public record PageContributors(
    Map<Long, Long> anonymous, Slice<Contributor, Contributor.Place> named) {
  public PageContributors {
    anonymous = Map.copyOf(anonymous);
  }
}
