package org.palimpsest.actionapi.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.actionapi.testing.StoredWiki;
import org.palimpsest.actionapi.testing.StoredWiki.Change;
import org.palimpsest.actionapi.testing.StoredWiki.Said;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.setting.Settings;

/** Texts that are too large for one answer come in several. */
class LargeAnswerTest {
  private static final int BYTES = 3 << 20;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"titles=A&rvlimit=5 20260101000000|1 1", "revids=1|2|3|4 3 2", "titles=A|B|C 3|5 1"})
  void an_answer_ends_early_and_says_where_it_goes_on(String query, String next, int left) {
    try (Database database = TestDatabases.fresh(Engine.SQLITE)) {
      StoredWiki wiki = new StoredWiki(database);
      fill(wiki);
      String asked = "prop=revisions&rvprop=content&rvslots=main&formatversion=2&" + query;

      String first = wiki.ask(0, asked);
      String second = wiki.ask(0, asked + "&rvcontinue=" + next);

      assertThat(texts(first)).isEqualTo(2);
      assertThat(head(first))
          .contains("\"continue\":{\"rvcontinue\":")
          .contains("\"result\":{\"warnings\":");
      assertThat(first).contains(next);
      assertThat(texts(second)).isEqualTo(left);
      assertThat(head(second)).contains("\"batchcomplete\":true").doesNotContain("continue");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "prop=revisions&rvprop=ids|timestamp|comment&rvlimit=9&titles=A rv",
        "prop=revisions&rvprop=ids|timestamp|comment&revids=1|2|3|4|5 rv",
        "prop=revisions&rvprop=ids|timestamp|comment&titles=A|B|C rv",
        "list=recentchanges&rcprop=ids|title|comment rc",
        "list=usercontribs&ucuser=Author&ucprop=ids|comment uc",
        "list=usercontribs&ucuser=Author|Other&ucprop=ids|comment uc",
        "list=usercontribs&ucuserprefix=A&ucprop=ids|comment uc"
      })
  void small_answers_hold_together_what_one_large_answer_holds(String query, String prefix) {
    try (Database database = TestDatabases.fresh(Engine.SQLITE)) {
      StoredWiki whole = new StoredWiki(database);
      fillSmall(whole);
      StoredWiki cut = new StoredWiki(database, Settings.defaults().with("max-result-bytes", 60));
      String asked = query + "&formatversion=2";

      String all = whole.ask(0, asked);
      List<String> parts = new ArrayList<>();
      String next = "";
      while (next != null) {
        String part = cut.ask(0, asked + next);
        parts.add(part);
        Matcher found = Pattern.compile(prefix + "continue\":\"?([^\",}]+)").matcher(part);
        next = found.find() ? "&" + prefix + "continue=" + found.group(1) : null;
        assertThat(part.contains("\"result\":{\"warnings\":")).isEqualTo(next != null);
      }

      assertThat(parts).hasSizeGreaterThan(1);
      assertThat(parts.stream().flatMap(part -> revisions(part).stream()).toList())
          .isEqualTo(revisions(all));
    }
  }

  private static List<String> revisions(String answer) {
    return Pattern.compile("\"revid\":(\\d+)")
        .matcher(answer)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static void fillSmall(StoredWiki wiki) {
    wiki.account(1, "Author");
    for (int page = 1; page <= 3; page++) {
      wiki.page(page, new Title(0, Character.toString('A' + page - 1)), false);
    }
    for (int id = 1; id <= 5; id++) {
      wiki.revision(
          id,
          Math.max(1, id - 2),
          new Said(1, "2026-01-01T00:00:00Z", false, "a comment", Visibility.PUBLIC),
          "text " + id,
          new Change(id, false, 0));
    }
  }

  private static void fill(StoredWiki wiki) {
    wiki.account(1, "Author");
    for (int page = 1; page <= 3; page++) {
      wiki.page(page, new Title(0, Character.toString('A' + page - 1)), false);
    }
    for (int id = 1; id <= 5; id++) {
      wiki.revision(
          id,
          Math.max(1, id - 2),
          new Said(1, "2026-01-01T00:00:00Z", false, "", Visibility.PUBLIC),
          Integer.toString(id).repeat(BYTES),
          new Change(0, false, 0));
    }
  }

  private static int texts(String answer) {
    return answer.split("\"content\":\"", -1).length - 1;
  }

  private static String head(String answer) {
    return answer.substring(0, Math.min(answer.length(), 600));
  }
}
