package org.palimpsest.actionapi.site;

import java.util.Map;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.Node;

/** Answers those values of {@code siprop} that are about one subject. Stateless and thread-safe. */
interface SiteSection {
  /** What it answers: for each property, what makes its value for one call. */
  Map<SiteProperty, Function<QueryCall, Node>> answers();
}
