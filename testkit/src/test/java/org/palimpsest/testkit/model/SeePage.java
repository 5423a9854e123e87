package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Somebody says up to which change they have seen a page, or all that they watch.
 *
 * @param title the page; empty for the whole watchlist
 * @param mark how the change is named
 */
record SeePage(String user, String title, Mark mark) implements Act {
  /** A place in the course of changes. */
  sealed interface Mark {
    /** Everything is seen. */
    record All() implements Mark {}

    /** Nothing is seen since this time. */
    record Since(Instant time) implements Mark {}

    /** Neither is this revision nor anything after it. */
    record From(long revision) implements Mark {}

    /** Nothing is seen that comes after this revision in its page. */
    record After(long revision) implements Mark {}
  }

  @Override
  public List<String> parameters() {
    List<String> all = new ArrayList<>(List.of("action", "setnotificationtimestamp"));
    all.addAll(title.isEmpty() ? List.of("entirewatchlist", "1") : List.of("titles", title));
    switch (mark) {
      case Mark.All _ -> {}
      case Mark.Since(Instant time) -> all.addAll(List.of("timestamp", time.toString()));
      case Mark.From(long revision) -> all.addAll(List.of("torevid", Long.toString(revision)));
      case Mark.After(long revision) ->
          all.addAll(List.of("newerthanrevid", Long.toString(revision)));
    }
    return all;
  }

  @Override
  public String reason() {
    return "";
  }

  @Override
  public String expected(ModelWiki model) {
    boolean many = mark instanceof Mark.From || mark instanceof Mark.After;
    return Rules.first(DONE, Rules.unless(!title.isEmpty() || !many, "multpages"));
  }

  /** Of a page that does not exist there is nothing to be seen, whatever the revision. */
  @Override
  public Act seenIn(ModelWiki model) {
    boolean nothing = !title.isEmpty() && !model.pages.containsKey(title);
    return nothing && !(mark instanceof Mark.Since)
        ? new SeePage(user, title, new Mark.All())
        : this;
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    String since =
        switch (mark) {
          case Mark.All _ -> "";
          case Mark.Since(Instant time) -> time.toString();
          case Mark.From(long id) -> time(model, id, 0);
          case Mark.After(long id) -> time(model, id, 1);
        };
    NavigableMap<String, String> titles = model.watchedBy(user);
    if (title.isEmpty()) {
      titles.replaceAll((_, _) -> since);
    } else {
      titles.replace(title, since);
    }
  }

  /** When the revision was made that is so far behind another one in its history. */
  private static String time(ModelWiki model, long id, int behind) {
    for (Page page : model.pages.values()) {
      for (int i = 0; i < page.history.size(); i++) {
        if (page.history.get(i).id() == id) {
          return Optional.of(i + behind)
              .filter(place -> place < page.history.size())
              .map(place -> page.history.get(place).created().toString())
              .orElse("");
        }
      }
    }
    return "";
  }
}
