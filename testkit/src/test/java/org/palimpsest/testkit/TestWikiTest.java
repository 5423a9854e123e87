package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(PalimpsestExtension.class)
class TestWikiTest {
  @Test
  void a_test_has_a_whole_wiki_of_its_own(TestWiki wiki) {
    JsonNode answer = wiki.client().get("action", "query", "meta", "siteinfo");

    assertThat(answer.at("/query/general/sitename").asString()).isEqualTo("Palimpsest");
    assertThat(answer.at("/query/general/time").asString()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void somebody_logs_in_with_a_bot_password_and_rolls_back(TestWiki wiki) {
    wiki.account("Roller", "sysop");
    wiki.account("Alice");
    wiki.page("Earth").by("Alice", "A planet.").by("192.0.2.7", "LOL").by("192.0.2.7", "").make();
    TestClient roller = wiki.clientOf("Roller");

    JsonNode answer =
        roller.postWithToken(
            "rollback", "action", "rollback", "title", "Earth", "user", "192.0.2.7");

    assertThat(answer.at("/rollback/title").asString()).isEqualTo("Earth");
    assertThat(answer.at("/rollback/last_revid").asInt()).isEqualTo(1);
    assertThat(answer.at("/rollback/revid").asInt()).isEqualTo(4);
  }

  @Test
  void somebody_logs_in_with_the_main_password(TestWiki wiki) {
    wiki.accountWithPassword("Alice", "correct horse", "bot");

    try (TestClient alice = wiki.client().logIn("Alice", "correct horse")) {
      assertThat(
              alice
                  .get("action", "query", "meta", "userinfo")
                  .at("/query/userinfo/name")
                  .asString())
          .isEqualTo("Alice");
    }
    assertThatThrownBy(() -> wiki.client().logIn("Alice", "wrong horse"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void the_clock_stands_still_until_it_is_moved(TestWiki wiki) {
    wiki.clock().move(Duration.ofDays(1));

    assertThat(
            wiki.client()
                .get("action", "query", "meta", "siteinfo")
                .at("/query/general/time")
                .asString())
        .isEqualTo("2026-01-02T00:00:00Z");
  }

  @Test
  void people_and_pages_that_cannot_be_are_refused(TestWiki wiki) {
    wiki.account("Alice");
    wiki.page("Earth").by("Alice", "A planet.").make();

    assertThatIllegalArgumentException().isThrownBy(() -> wiki.account("Alice"));
    assertThatIllegalArgumentException().isThrownBy(() -> wiki.account("Bob", "kings"));
    assertThatIllegalArgumentException().isThrownBy(() -> wiki.botPassword("Nobody"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wiki.page("Earth").by("Alice", "Again.").make());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wiki.page("<>").by("Alice", "Again.").make());
  }

  @Test
  void files_are_made_with_their_versions(TestWiki wiki) {
    byte[] old = FileScene.picture(0xFF0000);
    byte[] current = FileScene.picture(0x0000FF);
    wiki.account("Heron");
    wiki.file("Old pier.png")
        .describedAs("A pier.")
        .by("Heron", old, "first")
        .by("192.0.2.7", current)
        .make();

    TestClient client = wiki.client();
    JsonNode page =
        client
            .get(
                "action",
                "query",
                "prop",
                "imageinfo",
                "titles",
                "File:Old pier.png",
                "iilimit",
                "max",
                "iiprop",
                "timestamp|user|userid|comment|size")
            .at("/query/pages/0");

    JsonNode versions = page.get("imageinfo");
    assertThat(versions).hasSize(2);
    assertThat(versions.at("/0/user").asString()).isEqualTo("192.0.2.7");
    assertThat(versions.at("/0/timestamp").asString()).isEqualTo("2026-01-01T00:01:00Z");
    assertThat(versions.at("/0/size").asInt()).isEqualTo(current.length);
    assertThat(versions.at("/1/user").asString()).isEqualTo("Heron");
    assertThat(versions.at("/1/userid").asInt()).isPositive();
    assertThat(versions.at("/1/timestamp").asString()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(versions.at("/1/comment").asString()).isEqualTo("first");
    assertThat(client.text("File:Old pier.png")).isEqualTo("A pier.");
    assertThat(wiki.mismatches()).isEmpty();
  }

  @Test
  void files_that_cannot_be_are_refused(TestWiki wiki) {
    byte[] picture = FileScene.picture(1);
    wiki.file("Old pier.png").by("Heron", picture).make();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> wiki.file("Old_pier.png").by("Heron", FileScene.picture(2)).make());
    for (String name : new String[] {"pier", "a/b.png", "pier.exe", "pier.jpg", ".png", "<>.png"}) {
      assertThatIllegalArgumentException()
          .as(name)
          .isThrownBy(() -> wiki.file(name).by("Heron", picture).make());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wiki.file("Empty.png").by("Heron", new byte[0]).make());
    assertThat(wiki.client().get("action", "query", "list", "allimages").at("/query/allimages"))
        .hasSize(1);
    assertThat(wiki.mismatches()).isEmpty();
  }

  @Test
  void a_wiki_can_start_from_a_fixture() {
    try (TestWiki wiki =
        TestWiki.builder().fixture(Path.of("../examples/reference-wiki.json")).start()) {
      TestClient admin = wiki.client().logIn("Admin@suite", "adminadminadminadminadminadmin01");
      JsonNode answer =
          admin.get("action", "query", "meta", "siteinfo|userinfo", "uiprop", "groups|rights");

      assertThat(answer.at("/query/general/sitename").asString()).isEqualTo("Oracle");
      assertThat(answer.at("/query/userinfo/groups").toString())
          .contains("bureaucrat", "interface-admin", "suppress", "sysop");
      assertThat(answer.at("/query/userinfo/rights").toString())
          .contains("deleterevision", "suppressrevision", "rollback", "noratelimit");
      assertThat(wiki.client().logIn("Vandal", "Correct-Horse-9")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthz", "/metrics", "/"})
  void operators_find_what_they_need(String path) {
    try (TestWiki wiki = TestWiki.start()) {
      assertThat(wiki.client().open(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void health_fails_when_the_database_is_gone() {
    try (TestWiki wiki = TestWiki.start()) {
      wiki.database().close();

      var answer = wiki.client().open("/healthz");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEqualTo("{\"status\":\"failing\",\"database\":\"failing\"}\n");
    }
  }

  @Test
  void what_is_not_there_is_404(TestWiki wiki) {
    assertThat(wiki.client().open("/w/index.php").statusCode()).isEqualTo(404);
    assertThat(wiki.client().open("/w/api.phpx").statusCode()).isEqualTo(404);
  }
}
