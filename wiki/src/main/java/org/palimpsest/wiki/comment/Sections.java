package org.palimpsest.wiki.comment;

import java.util.Optional;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;

/** The sections that comments name. */
final class Sections {
  private Sections() {}

  /** Where in its page a section of this name begins, which may have links in it. */
  static Optional<String> place(TitleParser titles, String name) {
    String plain = name.replace("[[:", "").replace("[[", "").replace("]]", "");
    return titles.parse(plain.startsWith("#") ? plain : '#' + plain)
            instanceof ParsedTitle.FragmentOnly(String place)
        ? Optional.of(place)
        : Optional.empty();
  }
}
