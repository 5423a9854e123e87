package org.palimpsest.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.matrix.SecretWiki.act;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import tools.jackson.databind.JsonNode;

/** Ways by which hidden data has come out elsewhere, as far as no other test holds them. */
class LeakTest {
  private static TestWiki wiki(Database database) {
    TestWiki wiki = TestWiki.builder().database(database).start();
    wiki.account("Ada", "sysop");
    return wiki;
  }

  @EveryEngine
  void no_text_is_made_of_another(Database database) {
    try (TestWiki wiki = wiki(database)) {
      String long1 = "the same words again and again ".repeat(50);
      wiki.page("Fen").by("Ada", long1 + "one").by("Ada", long1 + "two", "secret").make();
      wiki.page("Bog").by("Ada", long1 + "three").make();
      database.write(tx ->
          tx.sql()
              .sql(
                  """
                  UPDATE content SET data = ?, codec = 0 WHERE id IN
                    (SELECT content_id FROM revision WHERE comment = 'secret')\
                  """)
              .param(new byte[] {'x'})
              .update());

      for (String title : List.of("Fen", "Bog")) {
        JsonNode first =
            wiki.client()
                .get(
                    "action",
                    "query",
                    "prop",
                    "revisions",
                    "titles",
                    title,
                    "rvdir",
                    "newer",
                    "rvlimit",
                    "1",
                    "rvprop",
                    "content",
                    "rvslots",
                    "main")
                .at("/query/pages/0/revisions/0/slots/main/content");
        assertThat(first.asString()).startsWith(long1);
      }
    }
  }

  @EveryEngine
  void what_was_hidden_is_still_hidden_after_a_deletion_and_a_restoration(Database database) {
    try (TestWiki wiki = wiki(database)) {
      wiki.page("Fen").by("192.0.2.77", "Zqsecret", "Zqwhy").by("Ada", "clean").make();
      wiki.accountWithPassword("Sue", SecretWiki.PASSWORD, "suppress");
      Hiding hiding = new Hiding(database, wiki.client().logIn("Sue", SecretWiki.PASSWORD));
      hiding.author("192.0.2.77", Level.HIDDEN);
      hiding.text("Zqwhy", Level.HIDDEN);
      hiding.comments("Zqwhy", Level.HIDDEN);
      TestClient ada = wiki.clientOf("Ada");
      String before = history(wiki.client());

      act(ada, "delete", "title", "Fen", "reason", "gone");
      act(ada, "undelete", "title", "Fen", "reason", "back");

      assertThat(history(wiki.client())).isEqualTo(before).doesNotContain("Zq", "192.0.2.77");
      assertThat(history(ada)).contains("Zqsecret", "Zqwhy", "192.0.2.77");
    }
  }

  @EveryEngine
  void a_log_entry_and_the_revision_that_it_made_are_hidden_apart(Database database) {
    try (TestWiki wiki = wiki(database)) {
      wiki.page("Fen").by("Ada", "wet").make();
      TestClient ada = wiki.clientOf("Ada");
      act(ada, "protect", "title", "Fen", "protections", "edit=sysop", "reason", "Zqwhy");
      Runnable showAll =
          () -> {
            for (String table : List.of("revision", "log_entry")) {
              database.write(
                  tx -> tx.sql().sql("UPDATE " + table + " SET visibility = 0").update());
            }
          };
      for (String table : List.of("revision", "log_entry")) {
        showAll.run();
        database.write(tx ->
            tx.sql()
                .sql("UPDATE " + table + " SET visibility = 4 WHERE comment LIKE '%Zqwhy%'")
                .update());

        boolean logIsHidden = table.equals("log_entry");
        assertThat(history(wiki.client()).contains("Zqwhy")).isEqualTo(logIsHidden);
        assertThat(list(wiki.client(), "logevents", "le").contains("Zqwhy"))
            .isEqualTo(!logIsHidden);
        assertThat(list(wiki.client(), "recentchanges", "rc").contains("Zqwhy"))
            .as("a change that tells of the log entry")
            .isEqualTo(!logIsHidden);
      }
    }
  }

  /** Whoever makes them has to hold them to what they tell, and to take them out of here. */
  @Test
  void there_are_no_pages_of_histories_and_texts_yet() {
    try (TestWiki wiki = TestWiki.start()) {
      for (String path :
          List.of(
              "/w/index.php?title=Main_Page&action=history",
              "/w/index.php?title=Main_Page&action=raw",
              "/w/index.php?title=Main_Page&oldid=1",
              "/w/index.php?diff=1",
              "/w/rest.php/v1/page/Main_Page/history",
              "/w/rest.php/events",
              "/wiki/Main_Page")) {
        assertThat(
                wiki.client().send(HttpRequest.newBuilder(wiki.base().resolve(path))).statusCode())
            .as(path)
            .isEqualTo(404);
      }
    }
  }

  private static String list(TestClient client, String list, String prefix) {
    return client
        .get("action", "query", "list", list, prefix + "prop", "title|comment|user|ids")
        .toString();
  }

  private static String history(TestClient client) {
    return client
        .get(
            "action",
            "query",
            "prop",
            "revisions",
            "titles",
            "Fen",
            "rvlimit",
            "9",
            "rvprop",
            "ids|user|comment|content|sha1|size",
            "rvslots",
            "main")
        .toString();
  }
}
