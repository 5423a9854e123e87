package org.palimpsest.wiki.rendering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.wiki.page.Pages;

/** Follows redirects from page to page. Thread-safe. */
record RedirectTrail(Pages pages) {
  /** How many are followed one after the other. */
  private static final int MOST = 100;

  /** Where a trail ends. */
  sealed interface End {
    /** At a title of this wiki, whether a page has it or not. */
    record At(Title title, List<ChosenText.Hop> hops) implements End {}

    /** At another wiki. */
    record Elsewhere(String title) implements End {}
  }

  /** Where the page of this title leads. A page that leads back to one of the trail ends it. */
  End from(Title title) {
    List<ChosenText.Hop> hops = new ArrayList<>();
    Set<Title> seen = new HashSet<>(Set.of(title));
    PageFacts page = title.canExist() ? pages.find(title).orElse(null) : null;
    Title at = title;
    while (page != null && page.redirect() && hops.size() < MOST) {
      RedirectStep step = pages.follow(List.of(page.id())).get(page.id());
      if (step == null) {
        break;
      }
      switch (step.target()) {
        case ParsedTitle.Interwiki other -> {
          return new End.Elsewhere(other.prefix() + ":" + other.text());
        }
        case ParsedTitle.Local(Title to, String fragment) -> {
          hops.add(new ChosenText.Hop(at, to, fragment));
          at = to;
        }
      }
      page = seen.add(at) ? step.page() : null;
    }
    return new End.At(at, hops);
  }
}
