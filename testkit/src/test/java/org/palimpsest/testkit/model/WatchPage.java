package org.palimpsest.testkit.model;

import java.util.List;
import java.util.NavigableMap;

/** Somebody watches a page from now on, or no longer. */
record WatchPage(String user, String title, boolean watching) implements Act {
  @Override
  public String token() {
    return "watch";
  }

  @Override
  public List<String> parameters() {
    return watching
        ? List.of("action", "watch", "titles", title)
        : List.of("action", "watch", "titles", title, "unwatch", "1");
  }

  @Override
  public String reason() {
    return "";
  }

  @Override
  public String expected(ModelWiki model) {
    return DONE;
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    NavigableMap<String, String> titles = model.watchedBy(user);
    if (watching) {
      titles.putIfAbsent(title, "");
    } else {
      titles.remove(title);
    }
  }
}
