package org.palimpsest.wiki.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.model.rights.Grant;

/** Grants as they are kept: their names with commas between, in the order of all grants. */
final class Grants {
  private Grants() {}

  static String text(Collection<Grant> grants) {
    return grants.stream().sorted().distinct().map(Grant::wire).collect(Collectors.joining(","));
  }

  /** A name that means no grant, as one that a later version has made, lends nothing. */
  static Set<Grant> of(String text) {
    Set<Grant> grants = EnumSet.noneOf(Grant.class);
    Arrays.stream(text.split(",")).forEach(name -> Grant.ofWire(name).ifPresent(grants::add));
    return grants;
  }
}
