package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page that hands out the token of a watchlist, on a real server. */
@ExtendWith(PalimpsestExtension.class)
class ResetTokensTest {
  private static final String PASSWORD = "a long password of the user";
  private static final String PAGE = "/w/index.php?title=Special:ResetTokens";
  private static final Pattern TOKEN = Pattern.compile("<code>([0-9a-f]{40})</code>");

  private TestWiki wiki;
  private TestClient browser;

  @BeforeEach
  void somebody_watches_a_page(TestWiki started) {
    wiki = started;
    wiki.accountWithPassword("Heron", PASSWORD);
    browser = wiki.client().logIn("Heron", PASSWORD);
    browser.postWithToken("csrf", "action", "edit", "title", "Reed bed", "text", "reed");
    browser.postWithToken("watch", "action", "watch", "titles", "Reed bed");
  }

  @Test
  void a_token_is_made_shown_and_renewed() {
    HttpResponse<String> before = browser.open(PAGE);
    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(before.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(TOKEN.matcher(before.body()).find()).isFalse();

    String first = token(renew(before.body()));
    assertThat(token(browser.open(PAGE))).isEqualTo(first);
    assertThat(listed(first)).contains("Reed bed");

    String second = token(renew(browser.open(PAGE).body()));
    assertThat(second).isNotEqualTo(first);
    assertThat(listed(first)).contains("bad_wltoken");
    assertThat(listed(second)).contains("Reed bed");
  }

  @Test
  void it_is_for_people_who_have_logged_in_and_no_other_site_renews_it() {
    assertThat(wiki.client().open(PAGE).statusCode()).isEqualTo(403);
    assertThat(wiki.client().open(PAGE).body()).doesNotContain("<form");

    String page = browser.open(PAGE).body();
    String forged =
        page.replaceAll("name=\"token\" value=\"[^\"]*\"", "name=\"token\" value=\"x\"");
    assertThat(renew(forged).statusCode()).isEqualTo(403);
    assertThat(browser.open(PAGE + "&token=x").statusCode()).isEqualTo(200);
    assertThat(TOKEN.matcher(browser.open(PAGE).body()).find()).isFalse();
  }

  private HttpResponse<String> renew(String page) {
    return OAuthFlowTest.submit(browser, wiki, "/w/index.php", page, "");
  }

  private String listed(String token) {
    return wiki.client()
        .get(
            "action",
            "query",
            "list",
            "watchlist",
            "wlowner",
            "Heron",
            "wltoken",
            token,
            "wlallrev",
            "1")
        .toString();
  }

  private static String token(HttpResponse<String> page) {
    Matcher found = TOKEN.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }
}
