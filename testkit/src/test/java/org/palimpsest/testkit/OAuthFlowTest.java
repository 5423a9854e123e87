package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.SignedClient.encode;
import static org.palimpsest.testkit.SignedClient.json;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three-legged flow of OAuth 1.0a, on a real server. */
@ExtendWith(PalimpsestExtension.class)
class OAuthFlowTest {
  private static final String PASSWORD = "a long password of the user";
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

  private TestWiki wiki;
  private TestClient browser;
  private ConsumerCredentials application;

  @BeforeEach
  void a_user_and_an_application(TestWiki started) {
    wiki = started;
    wiki.account("Wren");
    wiki.accountWithPassword("Heron", PASSWORD);
    browser = wiki.client().logIn("Heron", PASSWORD);
    application =
        wiki.consumer(
            NewConsumer.of(
                "Wren",
                "<b>Sweeper</b>",
                Protocol.ONE,
                new Callback("https://app.example/back", true),
                new GrantList(List.of("editpage", "createeditmovepage"))));
  }

  private SignedClient app() {
    return SignedClient.of(wiki, application);
  }

  private static Map<String, String> form(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    Map<String, String> fields = new HashMap<>();
    for (String pair : response.body().split("&")) {
      fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return fields;
  }

  private Map<String, String> initiate(String callback) {
    return form(
        app()
            .with("oauth_callback", callback)
            .open("GET", "/w/index.php", "title", "Special:OAuth/initiate"));
  }

  private HttpResponse<String> consentPage(TestClient client, String step, String token) {
    return client.open(
        "/w/index.php?title=Special:OAuth/"
            + step
            + "&oauth_token="
            + token
            + "&oauth_consumer_key="
            + application.key());
  }

  /** Posts the form of a page as a browser does. */
  static HttpResponse<String> submit(
      TestClient client, TestWiki wiki, String path, String page, String decision) {
    StringBuilder body = new StringBuilder("decision=" + decision);
    Matcher fields = HIDDEN.matcher(page);
    while (fields.find()) {
      body.append('&')
          .append(encode(fields.group(1)))
          .append('=')
          .append(encode(fields.group(2).replace("&amp;", "&")));
    }
    return client.send(
        HttpRequest.newBuilder(wiki.base().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** A field that is there. */
  static String field(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  static Map<String, String> query(HttpResponse<String> redirect) {
    assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(302);
    URI address = URI.create(redirect.headers().firstValue("Location").orElseThrow());
    Map<String, String> fields = new HashMap<>();
    for (String pair : address.getRawQuery().split("&")) {
      fields.put(
          pair.substring(0, pair.indexOf('=')),
          URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private String consent(String token) {
    String page = consentPage(browser, "authorize", token).body();
    return field(query(submit(browser, wiki, "/w/index.php", page, "allow")), "oauth_verifier");
  }

  private SignedClient with(Map<String, String> token) {
    return new SignedClient(
        wiki,
        application.key(),
        application.secret(),
        field(token, "oauth_token"),
        field(token, "oauth_token_secret"));
  }

  private HttpResponse<String> fetch(Map<String, String> requestToken, String verifier) {
    return with(requestToken)
        .with("oauth_verifier", verifier)
        .open("POST", "/w/index.php", "title", "Special:OAuth/token");
  }

  private SignedClient authorized() {
    Map<String, String> requestToken = initiate("oob");
    return with(form(fetch(requestToken, consent(field(requestToken, "oauth_token")))));
  }

  @Test
  void an_application_comes_to_act_for_a_user() {
    Map<String, String> requestToken = initiate("https://app.example/back/here?x=1");
    assertThat(requestToken).containsEntry("oauth_callback_confirmed", "true");
    HttpResponse<String> page =
        consentPage(browser, "authorize", field(requestToken, "oauth_token"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.body())
        .contains("&lt;b&gt;Sweeper&lt;/b&gt;", "Wren", "Heron")
        .doesNotContain("<b>");

    HttpResponse<String> sentBack = submit(browser, wiki, "/w/index.php", page.body(), "allow");

    assertThat(sentBack.headers().firstValue("Location").orElse(""))
        .startsWith("https://app.example/back/here?x=1&oauth_verifier=");
    assertThat(query(sentBack)).containsEntry("oauth_token", field(requestToken, "oauth_token"));
    SignedClient client = with(form(fetch(requestToken, field(query(sentBack), "oauth_verifier"))));
    JsonNode edit =
        client.postWithToken("csrf", "action", "edit", "title", "Reed bed", "text", "reed");
    assertThat(edit.at("/edit/result").asString()).isEqualTo("Success");
    assertThat(
            wiki.client()
                .get("action", "query", "prop", "revisions", "titles", "Reed bed")
                .at("/query/pages/0/revisions/0/user")
                .asString())
        .isEqualTo("Heron");
  }

  @Test
  void the_same_as_json() {
    HttpResponse<String> started =
        app()
            .with("oauth_callback", "oob")
            .open("GET", "/w/index.php", "title", "Special:OAuth/initiate", "format", "json");

    assertThat(json(started).at("/key").asString()).matches("[0-9a-f]{32}");
    assertThat(json(started).at("/secret").asString()).matches("[0-9a-f]{40}");
    assertThat(json(started).at("/oauth_callback_confirmed").asString()).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.evil/back",
        "https://app.example/other",
        "http://app.example/back",
        "https://app.example/back/../../evil",
        "https://app.example/back/%2e%2e/evil",
        "https://app.example/back/.%2E%5cevil",
        "https://user@app.example/back",
        "javascript:alert(1)",
        ""
      })
  void users_are_sent_nowhere_else(String callback) {
    HttpResponse<String> answer =
        app()
            .with("oauth_callback", callback)
            .open("GET", "/w/index.php", "title", "Special:OAuth/initiate");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("Error: ").contains("oauth_callback");
  }

  @Test
  void a_user_who_is_not_logged_in_is_told_to_log_in() {
    String token = field(initiate("oob"), "oauth_token");

    assertThat(consentPage(wiki.client(), "authorize", token).body())
        .contains("log in to this wiki")
        .doesNotContain("<form");
  }

  @Test
  void a_program_with_lent_rights_cannot_pass_them_on() {
    String token = field(initiate("oob"), "oauth_token");

    assertThat(consentPage(wiki.clientOf("Heron"), "authorize", token).body())
        .contains("log in to this wiki")
        .doesNotContain("<form");
  }

  @Test
  void a_consent_without_the_token_of_the_session_is_none() {
    Map<String, String> requestToken = initiate("oob");
    String page = consentPage(browser, "authorize", field(requestToken, "oauth_token")).body();
    String forged = page.replaceAll("[0-9a-f]{40,}\\+\\\\", "+\\\\");

    HttpResponse<String> answer = submit(browser, wiki, "/w/index.php", forged, "allow");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(fetch(requestToken, "guess").body()).startsWith("Error: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorize", "authenticate"})
  void the_decision_of_an_address_is_none(String step) {
    Map<String, String> requestToken = initiate("oob");
    String page = consentPage(browser, step, field(requestToken, "oauth_token")).body();
    StringBuilder query = new StringBuilder("?decision=allow");
    Matcher fields = HIDDEN.matcher(page);
    while (fields.find()) {
      query.append('&').append(encode(fields.group(1))).append('=');
      query.append(encode(fields.group(2).replace("&amp;", "&")));
    }

    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(wiki.base().resolve("/w/index.php" + query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=allow")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(fetch(requestToken, "guess").body()).startsWith("Error: ");
  }

  @Test
  void a_remembered_login_whose_session_is_over_can_consent() {
    wiki.clock().move(Duration.ofHours(2));
    Map<String, String> requestToken = initiate("oob");
    HttpResponse<String> page =
        consentPage(browser, "authorize", field(requestToken, "oauth_token"));

    assertThat(page.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.endsWith("; HttpOnly; SameSite=Lax"));
    assertThat(query(submit(browser, wiki, "/w/index.php", page.body(), "allow")))
        .containsKey("oauth_verifier");
  }

  @Test
  void whose_application_it_is_is_not_said_where_that_name_is_hidden() {
    HiddenAccountTest.hideName(wiki, "Wren");
    String token = field(initiate("oob"), "oauth_token");

    assertThat(consentPage(browser, "authorize", token).body())
        .contains("&lt;b&gt;Sweeper&lt;/b&gt;", "Heron", "<form")
        .doesNotContain("Wren");
  }

  @Test
  void who_refuses_lends_nothing() {
    Map<String, String> requestToken = initiate("oob");
    String page = consentPage(browser, "authorize", field(requestToken, "oauth_token")).body();

    assertThat(submit(browser, wiki, "/w/index.php", page, "refuse").body())
        .contains("Nothing has been allowed");
    assertThat(fetch(requestToken, "").body()).startsWith("Error: ");
  }

  @Test
  void a_request_token_is_good_for_one_consent_one_exchange_and_ten_minutes() {
    Map<String, String> used = initiate("oob");
    String verifier = consent(field(used, "oauth_token"));
    assertThat(fetch(used, verifier + "0").body()).startsWith("Error: ");
    assertThat(fetch(used, verifier).body()).startsWith("oauth_token=");
    assertThat(fetch(used, verifier).body()).startsWith("Error: ");
    assertThat(consentPage(browser, "authorize", field(used, "oauth_token")).body())
        .doesNotContain("<form");

    Map<String, String> old = initiate("oob");
    wiki.clock().move(Duration.ofSeconds(601));
    assertThat(consentPage(browser, "authorize", field(old, "oauth_token")).body())
        .doesNotContain("<form");
  }

  @Test
  void a_second_consent_keeps_the_first_access_token() {
    assertThat(authorized().oauth.get("oauth_token"))
        .isEqualTo(authorized().oauth.get("oauth_token"));
  }

  @Test
  void who_somebody_is_comes_signed() throws Exception {
    HttpResponse<String> answer =
        authorized()
            .with("oauth_nonce", "n1")
            .open("GET", "/w/index.php", "title", "Special:OAuth/identify");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    String[] parts = answer.body().split("\\.");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(application.secret().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    byte[] signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(signature);
    assertThat(JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[0])))
        .isEqualTo(JsonMapper.shared().readTree("{\"typ\":\"JWT\",\"alg\":\"HS256\"}"));
    JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.propertyNames())
        .containsExactly(
            "iss",
            "aud",
            "exp",
            "iat",
            "sub",
            "username",
            "editcount",
            "email_verified",
            "confirmed_email",
            "blocked",
            "registered",
            "groups",
            "rights",
            "grants",
            "nonce");
    assertThat(claims.at("/iss").asString()).isEqualTo(wiki.base().toString());
    assertThat(claims.at("/aud").asString()).isEqualTo(application.key());
    assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isEqualTo(100);
    assertThat(claims.at("/username").asString()).isEqualTo("Heron");
    assertThat(claims.at("/registered").asString()).isEqualTo("20260101000000");
    assertThat(claims.at("/nonce").asString()).isEqualTo("n1");
    assertThat(claims.at("/grants").toString())
        .isEqualTo("[\"basic\",\"createeditmovepage\",\"editpage\"]");
    assertThat(claims.at("/rights").toString()).contains("\"editmyoptions\"");
  }

  @Test
  void who_is_not_believed_is_not_told_who_somebody_is() {
    JsonNode answer = json(app().open("GET", "/w/index.php", "title", "Special:OAuth/identify"));

    assertThat(answer.at("/error").asString()).isEqualTo("mwoauth-oauth-exception");
    assertThat(answer.at("/message").asString()).contains("No approved grant");
  }

  @Test
  void who_has_said_once_who_they_are_is_not_asked_again() {
    application =
        wiki.consumer(
            NewConsumer.of(
                "Wren",
                "Doorkeeper",
                Protocol.ONE,
                new Callback("https://app.example/back", false),
                new GrantList(List.of(GrantList.AUTH_ONLY))));
    consent(field(initiate("oob"), "oauth_token"));

    String token = field(initiate("oob"), "oauth_token");

    assertThat(query(consentPage(browser, "authenticate", token)))
        .containsKeys("oauth_verifier", "oauth_token");
    String other = field(initiate("oob"), "oauth_token");
    assertThat(consentPage(browser, "authorize", other).body()).contains("<form");
  }

  @Test
  void without_a_callback_the_user_carries_the_code_over() {
    application =
        wiki.consumer(
            NewConsumer.of(
                "Wren",
                "Terminal",
                Protocol.ONE,
                new Callback(Callback.NONE, false),
                GrantList.BASIC));
    Map<String, String> requestToken = initiate("oob");
    String page = consentPage(browser, "authorize", field(requestToken, "oauth_token")).body();

    String shown = submit(browser, wiki, "/w/index.php", page, "allow").body();
    Matcher code = Pattern.compile("<code>([0-9a-f]+)</code>").matcher(shown);

    assertThat(code.find()).isTrue();
    assertThat(fetch(requestToken, code.group(1)).body()).startsWith("oauth_token=");
  }
}
