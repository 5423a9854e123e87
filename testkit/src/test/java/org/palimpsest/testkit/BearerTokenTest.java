package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.OAuthFlowTest.field;
import static org.palimpsest.testkit.OAuthFlowTest.query;
import static org.palimpsest.testkit.OAuthFlowTest.submit;
import static org.palimpsest.testkit.SignedClient.encode;
import static org.palimpsest.testkit.SignedClient.json;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;
import org.palimpsest.wiki.oauth.Stage;
import tools.jackson.databind.JsonNode;

/** OAuth 2.0, on a real server. */
@ExtendWith(PalimpsestExtension.class)
class BearerTokenTest {
  private static final String PASSWORD = "a long password of the user";
  private static final String BACK = "https://app.example/back";
  private static final String AUTHORIZE = "/w/rest.php/oauth2/authorize";

  /** The example of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private TestWiki wiki;
  private TestClient browser;
  private TestClient app;

  @BeforeEach
  void a_user(TestWiki started) {
    wiki = started;
    wiki.account("Wren");
    wiki.accountWithPassword("Heron", PASSWORD);
    browser = wiki.client().logIn("Heron", PASSWORD);
    app = wiki.client();
  }

  private static NewConsumer wish(String... grants) {
    return NewConsumer.of(
        "Wren",
        "Sweeper " + List.of(grants),
        Protocol.TWO,
        new Callback(BACK, false),
        new GrantList(List.of(grants)));
  }

  private static String challenge(String method, String verifier) throws Exception {
    return method.equals("plain")
        ? verifier
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String form(String... parameters) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(parameters[i]).append('=');
      form.append(encode(parameters[i + 1]));
    }
    return form.toString();
  }

  private HttpResponse<String> ask(ConsumerCredentials who, String... more) {
    return browser.open(
        AUTHORIZE
            + "?"
            + form("response_type", "code", "client_id", who.key())
            + (more.length == 0 ? "" : "&" + form(more)));
  }

  private String code(ConsumerCredentials who, String... more) {
    HttpResponse<String> page = ask(who, more);
    return field(query(submit(browser, wiki, AUTHORIZE, page.body(), "allow")), "code");
  }

  private HttpResponse<String> tokens(String... parameters) {
    return app.send(
        HttpRequest.newBuilder(wiki.base().resolve("/w/rest.php/oauth2/access_token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(parameters))));
  }

  private HttpResponse<String> exchange(ConsumerCredentials who, String code, String... more) {
    String[] all = new String[more.length + 8];
    System.arraycopy(
        new String[] {
          "grant_type",
          "authorization_code",
          "client_id",
          who.key(),
          "client_secret",
          who.secret(),
          "code",
          code
        },
        0,
        all,
        0,
        8);
    System.arraycopy(more, 0, all, 8, more.length);
    return tokens(all);
  }

  private HttpResponse<String> refresh(ConsumerCredentials who, String token) {
    return tokens(
        "grant_type",
        "refresh_token",
        "client_id",
        who.key(),
        "client_secret",
        who.secret(),
        "refresh_token",
        token);
  }

  private HttpResponse<String> call(String token, String pathAndQuery) {
    return app.send(
        HttpRequest.newBuilder(wiki.base().resolve(pathAndQuery))
            .header("Authorization", "Bearer " + token));
  }

  private JsonNode api(String token, String query) {
    return json(call(token, "/w/api.php?format=json&formatversion=2&" + query));
  }

  private String whoIs(@Nullable String token) {
    return api("" + token, "action=query&meta=userinfo").at("/query/userinfo/name").asString("?");
  }

  @Test
  void an_application_comes_to_act_for_a_user() throws Exception {
    ConsumerCredentials who = wiki.consumer(wish("editpage", "createeditmovepage"));
    HttpResponse<String> page = ask(who, "state", "a&b", "redirect_uri", BACK);
    assertThat(page.statusCode()).isEqualTo(200);

    HttpResponse<String> sentBack = submit(browser, wiki, AUTHORIZE, page.body(), "allow");
    assertThat(query(sentBack)).containsEntry("state", "a&b");
    JsonNode given = json(exchange(who, field(query(sentBack), "code"), "redirect_uri", BACK));

    assertThat(given.at("/token_type").asString()).isEqualTo("Bearer");
    assertThat(given.at("/expires_in").asInt()).isEqualTo(3600);
    String token = given.at("/access_token").asString();
    assertThat(token.split("\\.")).hasSize(3);
    String csrf = api(token, "action=query&meta=tokens").at("/query/tokens/csrftoken").asString();
    HttpResponse<String> edit =
        app.send(
            HttpRequest.newBuilder(wiki.api())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        form(
                            "action",
                            "edit",
                            "title",
                            "Reed bed",
                            "text",
                            "reed",
                            "format",
                            "json",
                            "token",
                            csrf))));
    assertThat(json(edit).at("/edit/result").asString()).isEqualTo("Success");
    assertThat(edit.headers().allValues("Set-Cookie")).isEmpty();
    JsonNode revision =
        app.get("action", "query", "prop", "revisions", "rvprop", "user|tags", "titles", "Reed bed")
            .at("/query/pages/0/revisions/0");
    assertThat(revision.at("/user").asString()).isEqualTo("Heron");
    assertThat(texts(revision.at("/tags"))).contains("OAuth CID: 1");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "S256"})
  void an_application_without_secret_proves_itself_by_its_verifier(String method) throws Exception {
    ConsumerCredentials who = wiki.consumer(wish("editpage").inPublic());
    String[] challenge = {
      "code_challenge", challenge(method, VERIFIER), "code_challenge_method", method
    };
    String code = code(who, challenge);

    HttpResponse<String> wrong =
        tokens(
            "grant_type",
            "authorization_code",
            "client_id",
            who.key(),
            "code",
            code,
            "code_verifier",
            VERIFIER + "x");
    HttpResponse<String> without =
        tokens("grant_type", "authorization_code", "client_id", who.key(), "code", code);
    HttpResponse<String> right =
        tokens(
            "grant_type",
            "authorization_code",
            "client_id",
            who.key(),
            "code",
            code,
            "code_verifier",
            VERIFIER);

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(json(wrong).at("/error").asString()).isEqualTo("invalid_grant");
    assertThat(json(without).at("/error").asString()).isEqualTo("invalid_grant");
    assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
    assertThat(whoIs(json(right).at("/access_token").asString())).isEqualTo("Heron");
    assertThat(query(ask(who))).containsEntry("error", "invalid_request");
  }

  @Test
  void the_challenge_of_the_example_fits_its_verifier() throws Exception {
    assertThat(challenge("S256", VERIFIER))
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void a_refresh_token_is_good_once_and_a_second_use_ends_everything() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    JsonNode first = json(exchange(who, code(who)));
    String refreshToken = first.at("/refresh_token").asString();

    JsonNode second = json(refresh(who, refreshToken));
    assertThat(whoIs(second.at("/access_token").asString())).isEqualTo("Heron");
    HttpResponse<String> copied = refresh(who, refreshToken);

    assertThat(copied.statusCode()).isEqualTo(400);
    assertThat(json(copied).at("/error").asString()).isEqualTo("invalid_grant");
    assertThat(whoIs(second.at("/access_token").asString())).isEqualTo("?");
    assertThat(json(refresh(who, second.at("/refresh_token").asString())).at("/error").asString())
        .isEqualTo("invalid_grant");
  }

  @Test
  void a_code_is_good_once_and_a_second_use_ends_everything() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    String code = code(who);
    String token = json(exchange(who, code)).at("/access_token").asString();

    assertThat(json(exchange(who, code)).at("/error").asString()).isEqualTo("invalid_grant");
    assertThat(whoIs(token)).isEqualTo("?");
  }

  @Test
  void a_code_lives_ten_minutes_and_an_access_token_an_hour() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    String token = json(exchange(who, code(who))).at("/access_token").asString();
    String late = code(who);

    wiki.clock().move(Duration.ofMinutes(10));
    assertThat(json(exchange(who, late)).at("/error").asString()).isEqualTo("invalid_grant");
    assertThat(whoIs(token)).isEqualTo("Heron");
    wiki.clock().move(Duration.ofMinutes(50));
    JsonNode over = api(token, "action=query");
    assertThat(over.at("/error/code").asString()).isEqualTo("mwoauth-invalid-authorization");
  }

  @Test
  void a_code_belongs_to_one_application_and_one_callback() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    ConsumerCredentials other = wiki.consumer(wish("rollback"));
    String code = code(who, "redirect_uri", BACK);

    assertThat(json(exchange(other, code, "redirect_uri", BACK)).at("/error").asString())
        .isEqualTo("invalid_grant");
    assertThat(json(exchange(who, code)).at("/error").asString()).isEqualTo("invalid_grant");
    assertThat(json(exchange(who, code, "redirect_uri", BACK)).has("access_token")).isTrue();
  }

  @Test
  void an_application_of_its_owner_gets_tokens_by_its_secret_alone() {
    ConsumerCredentials who = wiki.consumer(wish("editpage").forOwnerOnly());

    HttpResponse<String> given =
        tokens(
            "grant_type",
            "client_credentials",
            "client_id",
            who.key(),
            "client_secret",
            who.secret());
    wiki.clock().move(Duration.ofDays(400));

    assertThat(whoIs(who.token())).isEqualTo("Wren");
    assertThat(whoIs(json(given).at("/access_token").asString())).isEqualTo("?");
    assertThat(json(given).has("refresh_token")).isFalse();
  }

  @Test
  void the_secret_may_come_by_basic_authentication() {
    ConsumerCredentials who = wiki.consumer(wish("editpage").forOwnerOnly());
    String basic =
        Base64.getEncoder()
            .encodeToString((who.key() + ":" + who.secret()).getBytes(StandardCharsets.US_ASCII));

    HttpResponse<String> given =
        app.send(
            HttpRequest.newBuilder(wiki.base().resolve("/w/rest.php/oauth2/access_token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

    assertThat(whoIs(json(given).at("/access_token").asString())).isEqualTo("Wren");
    assertThat(given.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "client_credentials, wrong, 401, invalid_client",
    "client_credentials, '', 401, invalid_client",
    "password, right, 400, invalid_request",
    "telepathy, right, 400, unsupported_grant_type",
    "'', right, 400, unsupported_grant_type",
    "authorization_code, right, 400, invalid_request",
    "refresh_token, right, 400, invalid_request"
  })
  void bad_requests_are_told_as_the_standard_says(
      String grant, String secret, int status, String error) {
    ConsumerCredentials who = wiki.consumer(wish("editpage").forOwnerOnly());

    HttpResponse<String> answer =
        tokens(
            "grant_type",
            grant,
            "client_id",
            who.key(),
            "client_secret",
            secret.equals("right") ? who.secret() : secret);

    assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void an_application_for_everybody_gets_nothing_by_its_secret_alone() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));

    assertThat(
            json(tokens(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    who.key(),
                    "client_secret",
                    who.secret()))
                .at("/error")
                .asString())
        .isEqualTo("unauthorized_client");
  }

  @Test
  void users_are_sent_nowhere_else() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));

    HttpResponse<String> elsewhere = ask(who, "redirect_uri", "https://evil.example/");
    HttpResponse<String> unknown =
        browser.open(AUTHORIZE + "?response_type=code&client_id=" + "0".repeat(32));

    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
    assertThat(unknown.statusCode()).isEqualTo(400);
  }

  @Test
  void what_is_wrong_is_told_by_way_of_the_user() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));

    assertThat(query(ask(who, "scope", "editpage delete", "state", "s")))
        .containsEntry("error", "invalid_scope")
        .containsEntry("state", "s");
    assertThat(query(browser.open(AUTHORIZE + "?response_type=token&client_id=" + who.key())))
        .containsEntry("error", "unsupported_response_type");
    String page = ask(who, "state", "s").body();
    assertThat(query(submit(browser, wiki, AUTHORIZE, page, "refuse")))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "s");
  }

  @Test
  void a_user_may_be_asked_for_a_part_only() {
    ConsumerCredentials who = wiki.consumer(wish("editpage", "rollback"));
    String token =
        json(exchange(who, code(who, "scope", "rollback"))).at("/access_token").asString();

    HttpResponse<String> scopes = call(token, "/w/rest.php/oauth2/resource/scopes");

    assertThat(scopes.body()).isEqualTo("[\"basic\",\"rollback\"]");
  }

  @Test
  void a_consent_needs_a_login_and_the_token_of_its_session() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    String address = AUTHORIZE + "?response_type=code&client_id=" + who.key();
    String forged = ask(who).body().replaceAll("[0-9a-f]{40,}\\+\\\\", "+\\\\");

    assertThat(wiki.client().open(address).statusCode()).isEqualTo(403);
    assertThat(wiki.clientOf("Heron").open(address).statusCode()).isEqualTo(403);
    assertThat(submit(browser, wiki, AUTHORIZE, forged, "allow").statusCode()).isEqualTo(403);
  }

  @Test
  void the_profile_says_who_the_user_is() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    String token = json(exchange(who, code(who))).at("/access_token").asString();

    JsonNode profile = json(call(token, "/w/rest.php/oauth2/resource/profile"));

    assertThat(profile.at("/username").asString()).isEqualTo("Heron");
    assertThat(profile.at("/aud").asString()).isEqualTo(who.key());
    assertThat(profile.has("realname")).isFalse();
  }

  @Test
  void who_is_not_believed_gets_no_profile() {
    String profile = "/w/rest.php/oauth2/resource/profile";
    HttpResponse<String> signed =
        app.send(
            HttpRequest.newBuilder(wiki.base().resolve(profile))
                .header("Authorization", "OAuth oauth_consumer_key=\"x\""));

    assertThat(call("a.b.c", profile).statusCode()).isEqualTo(401);
    assertThat(app.open(profile).statusCode()).isEqualTo(401);
    assertThat(signed.statusCode()).isEqualTo(403);
    assertThat(signed.body())
        .isEqualTo(
            "{\"error\":\"rest-read-denied\",\"httpCode\":403,\"httpReason\":\"Forbidden\"}");
  }

  @Test
  void tokens_end_with_what_was_lent_and_with_the_application() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    JsonNode given = json(exchange(who, code(who)));
    String token = given.at("/access_token").asString();

    wiki.oauth().consumers().decide(1, Stage.DISABLED);
    assertThat(api(token, "action=query").at("/error/code").asString())
        .isEqualTo("mwoauth-invalid-authorization-not-approved");
    assertThat(json(refresh(who, given.at("/refresh_token").asString())).at("/error").asString())
        .isEqualTo("invalid_grant");
    wiki.oauth().consumers().decide(1, Stage.APPROVED);
    assertThat(whoIs(token)).isEqualTo("Heron");
    wiki.oauth().consents().revoke(1, "Heron");
    assertThat(whoIs(token)).isEqualTo("?");
  }

  @Test
  void an_application_can_be_bound_to_addresses() {
    Restrictions elsewhere = Restrictions.from(List.of("192.0.2.0/24"));
    ConsumerCredentials who = wiki.consumer(wish("editpage").forOwnerOnly().from(elsewhere));

    assertThat(whoIs(who.token())).isEqualTo("?");
    assertThat(
            tokens(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    who.key(),
                    "client_secret",
                    who.secret())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_changed_token_is_none() {
    ConsumerCredentials who = wiki.consumer(wish("editpage").forOwnerOnly());
    String token = "" + who.token();

    assertThat(whoIs(token)).isEqualTo("Wren");
    assertThat(whoIs(token.substring(0, token.length() - 3))).isEqualTo("?");
    assertThat(whoIs("")).isEqualTo("?");
  }

  @Test
  void the_decision_of_an_address_is_none() {
    ConsumerCredentials who = wiki.consumer(wish("editpage"));
    String page = ask(who).body();
    Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]*)\"").matcher(page);
    assertThat(token.find()).isTrue();
    String asked = form("response_type", "code", "client_id", who.key());

    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(
                    wiki.base()
                        .resolve(
                            AUTHORIZE + "?" + form("token", token.group(1), "decision", "allow")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(asked + "&decision=allow")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }
}
