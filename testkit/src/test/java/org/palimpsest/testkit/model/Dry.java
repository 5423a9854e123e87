package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;

/** What is sent with things that are perhaps only tried. */
final class Dry {
  private Dry() {}

  static List<String> parameters(boolean dry, String... parameters) {
    List<String> all = new ArrayList<>(List.of(parameters));
    if (dry) {
      all.addAll(List.of("dryrun", "1"));
    }
    return all;
  }
}
