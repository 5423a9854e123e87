package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.SignedClient.json;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.Consumers;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;
import org.palimpsest.wiki.oauth.Stage;
import tools.jackson.databind.JsonNode;

/** Requests that an owner-only application of OAuth 1.0a signs, on a real server. */
@ExtendWith(PalimpsestExtension.class)
class SignedRequestApiTest {
  private static final Callback NO_CALLBACK = new Callback(Callback.NONE, false);

  private TestWiki wiki;

  @BeforeEach
  void a_wiki_with_a_vandal(TestWiki started) {
    wiki = started;
    wiki.account("Wren", "sysop", "bot");
    wiki.account("Heron");
    wiki.account("Magpie");
    wiki.page("Reed bed").by("Heron", "good").by("Magpie", "bad").make();
  }

  private NewConsumer wish(String... grants) {
    return NewConsumer.of(
            "Wren",
            "Sweeper " + List.of(grants),
            Protocol.ONE,
            NO_CALLBACK,
            new GrantList(List.of(grants)))
        .forOwnerOnly();
  }

  private SignedClient client(String... grants) {
    return SignedClient.of(wiki, wiki.consumer(wish(grants)));
  }

  private static String code(JsonNode answer) {
    return answer.at("/error/code").asString("");
  }

  private static String info(JsonNode answer) {
    return answer.at("/error/info").asString("");
  }

  private static JsonNode whoAmI(SignedClient client) {
    return client
        .get("action", "query", "meta", "userinfo", "uiprop", "rights|groups")
        .at("/query/userinfo");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  @Test
  void it_acts_as_its_owner_with_the_rights_that_were_lent() {
    JsonNode who = whoAmI(client("editpage"));

    assertThat(who.at("/name").asString()).isEqualTo("Wren");
    assertThat(texts(who.at("/rights"))).contains("read", "edit").doesNotContain("rollback", "bot");
    assertThat(texts(who.at("/groups"))).contains("sysop", "bot");
  }

  @Test
  void tokens_of_one_request_are_good_in_later_ones_and_edits_carry_the_tag() {
    SignedClient client = client("editpage", "createeditmovepage");

    JsonNode edit =
        client.postWithToken("csrf", "action", "edit", "title", "Ä & ~b*", "text", "x=1&y=ü +");

    assertThat(edit.at("/edit/result").asString()).isEqualTo("Success");
    assertThat(wiki.client().text("Ä & ~b*")).isEqualTo("x=1&y=ü +");
    assertThat(tags("Ä & ~b*")).contains("OAuth CID: 1");
  }

  @Test
  void a_rollback_needs_the_grant_to_edit_as_well() {
    SignedClient rollbackOnly = client("rollback");
    SignedClient both = client("rollback", "editpage");
    String[] rollback = {"action", "rollback", "title", "Reed bed", "user", "Magpie"};

    assertThat(code(rollbackOnly.postWithToken("rollback", rollback)))
        .isEqualTo("permissiondenied");
    assertThat(both.postWithToken("rollback", rollback).at("/rollback/revid").asLong())
        .isPositive();
    assertThat(wiki.client().text("Reed bed")).isEqualTo("good");
    assertThat(tags("Reed bed")).contains("mw-rollback", "OAuth CID: 2");
  }

  private List<String> tags(String title) {
    return texts(
        wiki.client()
            .get("action", "query", "prop", "revisions", "rvprop", "tags", "titles", title)
            .at("/query/pages/0/revisions/0/tags"));
  }

  @Test
  void no_cookie_is_set_and_no_credential_of_another_kind_counts() {
    SignedClient client = client("editpage");
    HttpResponse<String> response =
        client.open(
            "GET",
            "/w/api.php",
            "action",
            "query",
            "meta",
            "tokens",
            "type",
            "csrf|login",
            "format",
            "json");

    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(json(response).at("/query/tokens/csrftoken").asString()).hasSizeGreaterThan(30);
    assertThat(json(response).at("/query/tokens/logintoken").asString()).hasSizeGreaterThan(30);
  }

  @Test
  void nobody_can_log_in_or_out() {
    SignedClient client = client("editpage");

    assertThat(code(client.postWithToken("csrf", "action", "logout"))).isEqualTo("cannotlogout");
    JsonNode login = client.post("action", "login", "lgname", "Wren", "lgpassword", "x");
    assertThat(login.at("/login/result").asString()).isEqualTo("Aborted");
    assertThat(login.at("/login/reason").asString())
        .isEqualTo(
            "Logging in is not possible with MediaWiki\\Extension\\OAuth\\SessionProvider sessions.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"origin", "callback"})
  void a_request_of_a_foreign_page_is_nobodys(String parameter) {
    SignedClient client = client("editpage");
    HttpResponse<String> response =
        client.open(
            "GET",
            "/w/api.php",
            "action",
            "query",
            "meta",
            "userinfo",
            "format",
            "json",
            parameter,
            parameter.equals("origin") ? "*" : "f");

    assertThat(response.body()).contains("\"anon\"").doesNotContain("Wren");
    assertThat(response.headers().firstValue("MediaWiki-Login-Suppressed")).contains("true");
  }

  @Test
  void it_is_a_bot_only_with_high_volume() {
    String[] question = {"action", "query", "meta", "userinfo", "assert", "bot"};

    assertThat(code(client("editpage").get(question))).isEqualTo("assertbotfailed");
    assertThat(code(client("highvolume").get(question))).isEmpty();
  }

  @Test
  void a_failure_has_the_status_200_the_wanted_format_and_no_module() {
    SignedClient client = client("editpage").with("oauth_consumer_key", "0".repeat(32));
    HttpResponse<String> response =
        client.open(
            "GET",
            "/w/api.php",
            "action",
            "nonsense",
            "format",
            "json",
            "formatversion",
            "2",
            "errorformat",
            "raw");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("MediaWiki-API-Error"))
        .contains("mwoauth-invalid-authorization");
    JsonNode error = json(response).at("/errors/0");
    assertThat(error.at("/code").asString()).isEqualTo("mwoauth-invalid-authorization");
    assertThat(error.at("/params/0").asString("")).contains("consumer");
    assertThat(error.has("module")).isFalse();
  }

  @Test
  void a_request_that_is_sent_twice_counts_once() {
    SignedClient client = client("editpage").with("oauth_nonce", "abc");

    assertThat(code(client.get("action", "query"))).isEmpty();
    JsonNode again = client.get("action", "query");
    assertThat(code(again)).isEqualTo("mwoauth-invalid-authorization");
    assertThat(info(again)).contains("Nonce already used: abc");
  }

  @Test
  void a_nonce_is_used_up_even_by_a_wrong_signature() {
    ConsumerCredentials credentials = wiki.consumer(wish("editpage"));
    SignedClient wrong =
        SignedClient.of(wiki, credentials)
            .with("oauth_nonce", "abc")
            .with("oauth_signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    SignedClient right = SignedClient.of(wiki, credentials).with("oauth_nonce", "abc");

    assertThat(info(wrong.get("action", "query"))).contains("Invalid signature");
    assertThat(info(right.get("action", "query"))).contains("Nonce already used: abc");
  }

  @ParameterizedTest
  @ValueSource(longs = {-302, 302, Long.MIN_VALUE / 2})
  void a_time_too_far_from_ours_is_expired(long off) {
    long time = wiki.clock().instant().getEpochSecond() + off;
    SignedClient client = client("editpage").with("oauth_timestamp", Long.toString(time));

    assertThat(info(client.get("action", "query"))).contains("Expired timestamp");
  }

  @Test
  void a_nonce_of_a_time_that_has_passed_is_of_no_use_either() {
    long time = wiki.clock().instant().getEpochSecond();
    SignedClient client =
        client("editpage").with("oauth_timestamp", Long.toString(time)).with("oauth_nonce", "abc");
    client.get("action", "query");

    wiki.clock().move(Duration.ofSeconds(301));

    assertThat(info(client.get("action", "query"))).contains("Expired timestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAINTEXT", "HMAC-SHA256", "RSA-SHA1", "none", ""})
  void other_signatures_are_refused(String method) {
    ConsumerCredentials credentials = wiki.consumer(wish("editpage"));
    SignedClient client =
        SignedClient.of(wiki, credentials)
            .with("oauth_signature_method", method)
            .with("oauth_signature", credentials.secret() + "&" + credentials.tokenSecret());

    assertThat(code(client.get("action", "query"))).isEqualTo("mwoauth-invalid-authorization");
  }

  @Test
  void what_is_changed_on_the_way_is_not_believed() {
    ConsumerCredentials credentials = wiki.consumer(wish("editpage"));
    SignedClient client = SignedClient.of(wiki, credentials);
    String header =
        client.header("GET", wiki.api().toString(), "action", "query", "format", "json");

    HttpResponse<String> response =
        wiki.client()
            .send(
                HttpRequest.newBuilder(
                        wiki.base().resolve("/w/api.php?action=query&format=json&meta=userinfo"))
                    .header("Authorization", header));

    assertThat(response.body()).contains("Invalid signature");
  }

  @Test
  void a_missing_or_foreign_token_stands_for_nothing() {
    ConsumerCredentials one = wiki.consumer(wish("editpage"));
    ConsumerCredentials other = wiki.consumer(wish("rollback"));
    SignedClient without = new SignedClient(wiki, one.key(), one.secret(), "", "");
    SignedClient foreign =
        new SignedClient(
            wiki, one.key(), one.secret(), "" + other.token(), "" + other.tokenSecret());

    assertThat(info(without.get("action", "query"))).contains("No approved grant");
    assertThat(info(foreign.get("action", "query"))).contains("No approved grant");
  }

  @Test
  void a_disabled_application_does_nothing_until_it_is_approved_again() {
    SignedClient client = client("editpage");
    Consumers consumers = wiki.oauth().consumers();

    consumers.decide(1, Stage.DISABLED);
    assertThat(code(client.get("action", "query")))
        .isEqualTo("mwoauth-invalid-authorization-not-approved");
    consumers.decide(1, Stage.APPROVED);
    assertThat(code(client.get("action", "query"))).isEmpty();
  }

  @Test
  void what_was_lent_can_be_taken_back() {
    SignedClient client = client("editpage");

    assertThat(wiki.oauth().consents().revoke(1, "Wren")).isTrue();

    assertThat(info(client.get("action", "query"))).contains("No approved grant");
    assertThat(wiki.oauth().consents().revoke(1, "Wren")).isFalse();
  }

  @Test
  void an_application_can_be_bound_to_addresses() {
    SignedClient elsewhere =
        SignedClient.of(
            wiki, wiki.consumer(wish("editpage").from(Restrictions.from(List.of("192.0.2.0/24")))));
    SignedClient here =
        SignedClient.of(
            wiki, wiki.consumer(wish("rollback").from(Restrictions.from(List.of("127.0.0.0/8")))));

    assertThat(info(elsewhere.get("action", "query"))).contains("address");
    assertThat(code(here.get("action", "query"))).isEmpty();
  }

  @Test
  void other_pages_are_not_for_applications() {
    HttpResponse<String> response =
        client("editpage").open("GET", "/w/index.php", "title", "Reed bed");

    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void an_application_can_be_declared_with_its_credentials(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("garden.yaml"),
            """
            users:
              - name: Alice
            consumers:
              - {name: hoe, owner: Alice, oauth: "1", owner-only: true, grants: [editpage],
                 key: 0123456789abcdef0123456789abcdef, secret: a-secret-of-thirty-two-characters,
                 access-token: fedcba9876543210fedcba9876543210,
                 access-secret: another-one-of-thirty-two-characters}
            """);
    try (TestWiki garden = TestWiki.builder().fixture(file).start()) {
      SignedClient client =
          new SignedClient(
              garden,
              "0123456789abcdef0123456789abcdef",
              "a-secret-of-thirty-two-characters",
              "fedcba9876543210fedcba9876543210",
              "another-one-of-thirty-two-characters");

      assertThat(whoAmI(client).at("/name").asString()).isEqualTo("Alice");
    }
  }

  @Test
  void a_password_in_the_header_is_ignored() {
    HttpResponse<String> response =
        wiki.client()
            .send(
                HttpRequest.newBuilder(
                        wiki.base().resolve("/w/api.php?action=query&meta=userinfo&format=json"))
                    .header("Authorization", "Basic V3JlbjpzZWNyZXQ="));

    assertThat(response.body()).contains("\"anon\"");
  }
}
