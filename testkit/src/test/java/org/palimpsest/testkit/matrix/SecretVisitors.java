package org.palimpsest.testkit.matrix;

import static org.palimpsest.testkit.matrix.SecretWiki.act;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.testkit.matrix.Canary.Kind;
import org.palimpsest.testkit.matrix.Canary.Lock;

/**
 * People who edit without an account, each under the name of a temporary one: nobody is told their
 * addresses, and a block hides the name of one.
 */
final class SecretVisitors {
  private static final String PAGE = "Visited";
  private static final int YEAR = 2026;

  private final SecretWiki place;
  private final Set<String> addresses = new HashSet<>();

  SecretVisitors(SecretWiki place) {
    this.place = place;
  }

  /** Their addresses. */
  Set<String> addresses() {
    return Set.copyOf(addresses);
  }

  void make() {
    place.wiki.page(PAGE).by("Uma", "come in", "opened").make();
    // That there is an account is public until a block hides its name.
    for (Level level : new Level[] {Level.VISIBLE, Level.SUPPRESSED}) {
      visit(level);
    }
    act(place.boss, "edit", "title", PAGE, "text", "closed", "summary", "closed");
  }

  /** Somebody edits, is blocked with all that is known of them, and tries it again. */
  private void visit(Level level) {
    String name = place.canaries.temporaryName("visitor " + level, level);
    String address =
        place.canaries.word(
            "address of a visitor " + level, Kind.ADDRESS, Field.USER, Level.HIDDEN, Lock.OWNED);
    long before = serial(Long.parseLong(name.substring(name.indexOf('-') + 1)) - 1);
    Asker asker = asker(comeIn(address, "was here " + level));
    serial(before);
    act(place.boss, "block", "user", name, "autoblock", "1", "reason", "noisy " + level);
    String again = edit(asker, "is here again");
    if (!again.contains("blocked")) {
      throw new AssertionError(again);
    }
    if (level == Level.SUPPRESSED) {
      act(place.boss, "block", "user", name, "reblock", "1", "hidename", "1", "reason", "gone");
    }
  }

  /** Somebody comes from an address and edits, and has a temporary account since. */
  Role comeIn(String address, String summary) {
    Role visitor =
        new Role(
            "visitor", Clearance.NONE, place.wiki.client(), Map.of("X-Forwarded-For", address));
    String made = edit(asker(visitor), summary);
    if (!made.contains("\"Success\"") || !made.contains("tempusercreated")) {
      throw new AssertionError(made);
    }
    addresses.add(address);
    return visitor;
  }

  private Asker asker(Role visitor) {
    return new Asker(visitor, place.wiki.base(), new AtomicLong());
  }

  private static String edit(Asker asker, String summary) {
    Map<String, String> params =
        new LinkedHashMap<>(
            Map.of(
                "action",
                "edit",
                "title",
                PAGE,
                "appendtext",
                "x",
                "summary",
                summary,
                "format",
                "json"));
    return asker.ask(new Question("/w/api.php", true, params, "csrf")).text();
  }

  /**
   * Chooses the number of the last name.
   *
   * @return what it was; 0 for none
   */
  private long serial(long number) {
    return place
        .wiki
        .database()
        .write(tx -> {
          long before =
              tx.sql()
                  .sql("SELECT COALESCE(MAX(serial), 0) FROM temporary_name WHERE year = ?")
                  .param(YEAR)
                  .query(Long.class)
                  .single();
          tx.sql()
              .sql(
                  "INSERT INTO temporary_name (year, serial) VALUES (?, ?) ON CONFLICT (year)"
                      + " DO UPDATE SET serial = excluded.serial")
              .params(YEAR, number)
              .update();
          return before;
        });
  }
}
