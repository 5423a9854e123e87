package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * {@code action=purge} as clients meet it, on a real server (spec: query-modules.md, section 9).
 */
@ExtendWith(PalimpsestExtension.class)
class PurgeApiTest {
  private TestClient visitor;

  @BeforeEach
  void a_wiki_with_pages(TestWiki wiki) {
    wiki.account("Heron");
    wiki.page("Reed bed").by("Heron", "first").make();
    wiki.page("Fen").by("Heron", "#REDIRECT [[Reed bed]]").make();
    visitor = wiki.client();
  }

  private static JsonNode purge(TestClient client, String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", "purge", "format", "json", "formatversion", "2"));
    all.addAll(List.of(more));
    return client.post(all.toArray(String[]::new));
  }

  private String touched() {
    return visitor
        .get(
            "action",
            "query",
            "format",
            "json",
            "formatversion",
            "2",
            "prop",
            "info",
            "titles",
            "Reed bed")
        .at("/query/pages/0/touched")
        .asString();
  }

  @Test
  void pages_are_told_to_be_made_anew_and_whatever_else_is_named_is_told_of(TestWiki wiki) {
    String before = touched();
    wiki.clock().move(Duration.ofMinutes(1));
    JsonNode purged =
        purge(visitor, "titles", "<|Special:Version|nowhere|Reed bed", "forcelinkupdate", "1");
    assertThat(purged.at("/batchcomplete").asBoolean()).isTrue();
    assertThat(purged.at("/purge/0/invalid").asBoolean()).isTrue();
    assertThat(purged.at("/purge/1").toString())
        .isEqualTo("{\"ns\":-1,\"title\":\"Special:Version\",\"special\":true}");
    assertThat(purged.at("/purge/2").toString())
        .isEqualTo("{\"ns\":0,\"title\":\"Nowhere\",\"missing\":true}");
    assertThat(purged.at("/purge/3").toString())
        .isEqualTo("{\"ns\":0,\"title\":\"Reed bed\",\"purged\":true,\"linkupdate\":true}");
    assertThat(purged.at("/normalized/0/to").asString()).isEqualTo("Nowhere");
    assertThat(touched()).isGreaterThan(before);
  }

  @Test
  void redirects_are_followed_and_generators_continued() {
    assertThat(purge(visitor, "titles", "Fen", "redirects", "1").at("/purge").toString())
        .isEqualTo("[{\"ns\":0,\"title\":\"Reed bed\",\"purged\":true}]");
    JsonNode first = purge(visitor, "generator", "allpages", "gaplimit", "1");
    assertThat(first.at("/purge/0/title").asString()).isEqualTo("Fen");
    assertThat(first.at("/continue/gapcontinue").asString()).isEqualTo("Reed_bed");
    assertThat(purge(visitor, "pageids", "1", "revids", "1").at("/error/code").asString())
        .isEqualTo("multisource");
  }

  @Test
  void it_takes_posts_only() {
    assertThat(
            visitor
                .get("action", "purge", "format", "json", "titles", "Fen")
                .at("/error/code")
                .asString())
        .isEqualTo("mustbeposted");
  }

  @Test
  void beyond_the_limit_nothing_is_purged_and_a_warning_says_so() {
    try (TestWiki limited =
        TestWiki.builder().settings(settings -> settings.with("rate-limits", true)).start()) {
      limited.account("Heron");
      limited.page("Fen").by("Heron", "first").make();
      TestClient client = limited.client();
      for (int i = 0; i < 30; i++) {
        assertThat(purge(client, "titles", "Fen").at("/purge/0/purged").asBoolean()).isTrue();
      }
      JsonNode late = purge(client, "titles", "Fen", "errorformat", "plaintext");
      assertThat(late.at("/purge").toString()).isEqualTo("[{\"ns\":0,\"title\":\"Fen\"}]");
      assertThat(late.at("/warnings/0/code").asString()).isEqualTo("ratelimited");
    }
  }
}
