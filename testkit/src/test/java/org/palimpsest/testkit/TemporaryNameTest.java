package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.TemporaryNames;

/** {@code action=acquiretempusername}, and the names that first edits then bear. */
class TemporaryNameTest {
  private static TestWiki wiki(Database database) {
    return TestWiki.builder()
        .database(database)
        .settings(site -> site.with("temporary-accounts", true))
        .start();
  }

  private static String acquire(TestClient client) {
    return client.post("action", "acquiretempusername").at("/acquiretempusername").asString("");
  }

  private static String code(TestClient client) {
    return client.post("action", "acquiretempusername").at("/error/code").asString("");
  }

  private static String author(TestClient client, String title) {
    client.postWithToken("csrf", "action", "edit", "title", title, "text", "x");
    return client
        .get("action", "query", "prop", "revisions", "titles", title, "rvprop", "user")
        .at("/query/pages/0/revisions/0/user")
        .asString();
  }

  @EveryEngine
  void a_session_keeps_its_name_and_its_first_edit_bears_it(Database database) {
    try (TestWiki wiki = wiki(database)) {
      TestClient first = wiki.client();
      TestClient second = wiki.client();
      assertThat(acquire(first)).isEqualTo("~2026-1");
      assertThat(acquire(second)).isEqualTo("~2026-2");
      assertThat(acquire(first)).isEqualTo("~2026-1");

      assertThat(author(wiki.client(), "Mud")).isEqualTo("~2026-3");
      assertThat(author(second, "Fen")).isEqualTo("~2026-2");
      assertThat(code(second)).isEqualTo("alreadyregistered");
      assertThat(author(first, "Reed")).isEqualTo("~2026-1");
    }
  }

  @EveryEngine
  void so_many_can_be_reserved_from_one_address(Database database) {
    try (TestWiki wiki = wiki(database)) {
      for (int i = 0; i < TemporaryNames.PER_ADDRESS.hits(); i++) {
        assertThat(acquire(wiki.client())).isNotEmpty();
      }
      assertThat(code(wiki.client())).isEqualTo("tempuseracquirefailed");
    }
  }

  @EveryEngine
  void a_wiki_without_temporary_accounts_has_no_names(Database database) {
    try (TestWiki wiki = TestWiki.builder().database(database).start()) {
      wiki.account("Heron");
      assertThat(code(wiki.client())).isEqualTo("tempuserdisabled");
      assertThat(code(wiki.clientOf("Heron"))).isEqualTo("tempuserdisabled");
      assertThat(wiki.client().get("action", "acquiretempusername").at("/error/code").asString())
          .isEqualTo("mustbeposted");
    }
  }

  @EveryEngine
  void mail_goes_to_nobody(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      scene.member("Heron");
      scene.member("Wren");
      database.write(tx ->
          tx.sql()
              .sql(
                  "UPDATE account SET email = 'w@example', email_confirmed = 1 WHERE name = 'Wren'")
              .update());
      for (String[] each :
          new String[][] {
            {"A<b", "baduser_target"},
            {"192.0.2.7", "baduser_target"},
            {"Nobody", "emailnotarget"},
            {"heron", "noemailtext"},
            {"Wren", "usermaildisabled"}
          }) {
        for (TestClient client : List.of(scene.visitor, scene.warden)) {
          assertThat(
                  BlockScene.code(
                      scene.act(
                          client, "emailuser", "target", each[0], "subject", "s", "text", "t")))
              .isEqualTo(each[1]);
        }
      }
    }
  }
}
