package org.palimpsest.actionapi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.actionapi.reading.StoredWiki.Change;
import org.palimpsest.actionapi.reading.StoredWiki.Said;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;

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
