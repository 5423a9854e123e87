package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;
import tools.jackson.databind.json.JsonMapper;

/** Clients whose base address ends in a slash put two where one belongs. */
@ExtendWith(PalimpsestExtension.class)
class SlashedAddressTest {
  private static final String PASSWORD = "a long password of the user";

  private TestWiki wiki;

  @BeforeEach
  void a_wiki(TestWiki started) {
    wiki = started;
    wiki.account("Wren");
  }

  private HttpResponse<String> get(String path) {
    return wiki.client().send(HttpRequest.newBuilder(URI.create(wiki.base() + path)).GET());
  }

  @ParameterizedTest
  @CsvSource({
    "/w/api.php?action=query&meta=tokens&format=json, //w/api.php?action=query&meta=tokens&format=json",
    "/w/api.php?action=query&format=json, /w///api.php?action=query&format=json",
    "/healthz, //healthz",
    "/, //",
    "/w/index.php?title=Special:OAuth/token, //w//index.php?title=Special:OAuth/token",
    "/w/rest.php/oauth2/resource/profile, //w//rest.php///oauth2//resource/profile",
    "/nothing, //nothing"
  })
  void the_answer_is_that_of_the_address_with_single_slashes(String one, String two) {
    HttpResponse<String> expected = get(one);
    HttpResponse<String> folded = get(two);

    assertThat(folded.statusCode()).isEqualTo(expected.statusCode());
    assertThat(folded.body()).isEqualTo(expected.body());
    assertThat(get("//metrics").body()).contains("# TYPE");
  }

  @Test
  void a_post_is_not_lost() {
    String form =
        "action=edit&title=Reed+bed&text=reed&format=json&token="
            + URLEncoder.encode("+\\", StandardCharsets.UTF_8);

    HttpResponse<String> answer =
        wiki.client()
            .send(
                HttpRequest.newBuilder(URI.create(wiki.base() + "//w/api.php"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));

    assertThat(answer.body()).contains("\"result\":\"Success\"");
    assertThat(wiki.client().text("Reed bed")).isEqualTo("reed");
  }

  @Test
  void a_signature_is_that_of_the_address_as_it_was_asked_for() {
    SignedClient client =
        SignedClient.of(
            wiki,
            wiki.consumer(
                NewConsumer.of(
                        "Wren",
                        "Sweeper",
                        Protocol.ONE,
                        new Callback(Callback.NONE, false),
                        new GrantList(List.of("editpage")))
                    .forOwnerOnly()));

    HttpResponse<String> who =
        client.open("GET", "//w/api.php", "action", "query", "meta", "userinfo", "format", "json");

    assertThat(JsonMapper.shared().readTree(who.body()).at("/query/userinfo/name").asString(""))
        .isEqualTo("Wren");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "//evil.example/",
        "//evil.example/w/api.php",
        "//evil.example//w/api.php/x",
        "//w/api.php/x",
        "///w/api.php//evil.example",
        "//w/index.php//evil.example",
        "//w/rest.php//evil.example",
        "/%2Fevil.example/w/api.php/x",
        "//evil.example/w/index.php?title=Special:OAuth/authorize"
      })
  void nobody_is_sent_to_another_host(String path) {
    HttpResponse<String> answer = get(path);

    answer
        .headers()
        .firstValue("Location")
        .ifPresent(place -> assertThat(place).startsWith(wiki.base() + "/w/api.php"));
    assertThat(answer.body()).doesNotContain("//evil.example", "//w/");
  }

  @Test
  void the_form_of_a_consent_goes_to_this_host() {
    wiki.accountWithPassword("Heron", PASSWORD);
    ConsumerCredentials application =
        wiki.consumer(
            NewConsumer.of(
                "Wren",
                "Sweeper",
                Protocol.TWO,
                new Callback("https://app.example/back", false),
                new GrantList(List.of("editpage"))));
    TestClient browser = wiki.client().logIn("Heron", PASSWORD);

    HttpResponse<String> page =
        browser.send(
            HttpRequest.newBuilder(
                    URI.create(
                        wiki.base()
                            + "//w/rest.php/oauth2/authorize?response_type=code&client_id="
                            + application.key()))
                .GET());

    assertThat(page.body()).contains("action=\"/w/rest.php/oauth2/authorize\"");
  }
}
