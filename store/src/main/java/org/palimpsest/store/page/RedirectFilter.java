package org.palimpsest.store.page;

import org.palimpsest.store.seek.Conditions;

/** Whether pages are listed that lead to another page. */
public enum RedirectFilter {
  ALL,
  NONREDIRECTS,
  REDIRECTS;

  /** Whether such a page is listed. */
  public boolean accepts(boolean redirect) {
    return this == ALL || redirect == (this == REDIRECTS);
  }

  /** Adds this condition in the words of the index that holds redirects only. */
  public Conditions addTo(Conditions where) {
    return this == ALL ? where : where.and("p.redirect = " + (this == REDIRECTS ? 1 : 0));
  }
}
