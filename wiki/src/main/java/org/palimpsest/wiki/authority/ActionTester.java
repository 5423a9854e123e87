package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.performer.Performer;

/** Says what somebody may do to pages, before they try. Thread-safe. */
public final class ActionTester {
  private static final String EDIT = "edit";
  private static final String CREATE = "create";

  private final Database database;
  private final Authority authority;
  private final boolean temporaryAccounts;

  /**
   * @param temporaryAccounts whether strangers get an account with their first edit
   */
  public ActionTester(Database database, Authority authority, boolean temporaryAccounts) {
    this.database = database;
    this.authority = authority;
    this.temporaryAccounts = temporaryAccounts;
  }

  /**
   * Why these things may not be done to these pages, limits left out: nothing for what may be done,
   * and empty where there is nothing of that name that could be done.
   *
   * @param pages the titles, with what is known of their pages; null for those without one
   */
  public Map<Title, Map<String, Optional<List<Refusal>>>> test(
      Performer performer,
      Map<Title, @Nullable PageFacts> pages,
      Collection<String> actions,
      Instant now) {
    if (actions.isEmpty() || pages.isEmpty()) {
      return Map.of();
    }
    return database.read(sql -> {
      PageTests tests = authority.tests(sql, performer, pages, now);
      Map<Title, Map<String, Optional<List<Refusal>>>> found = new HashMap<>();
      for (Title title : pages.keySet()) {
        Map<String, Optional<List<Refusal>>> ofPage = new LinkedHashMap<>();
        actions.forEach(action -> ofPage.put(action, tests.check(action, title)));
        found.put(title, ofPage);
      }
      return found;
    });
  }

  /** Whether somebody would get a temporary account by doing this. */
  public boolean makesAccount(Performer performer, String action) {
    return temporaryAccounts
        && !performer.isRegistered()
        && (action.equals(EDIT) || action.equals(CREATE));
  }
}
