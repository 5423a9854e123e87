package org.palimpsest.actionapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palimpsest.wiki.login.CookieChange;
import org.palimpsest.wiki.setting.Settings;

class CookieHeadersTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static String value(CookieHeaders headers, CookieChange change, boolean secure) {
    return headers.header(change, NOW, secure).value();
  }

  @Test
  void cookies_come_from_pages_of_this_site_only() {
    CookieHeaders headers = CookieHeaders.of(Settings.defaults().answers());

    assertThat(value(headers, CookieChange.untilClosed("a", "1 ü"), false))
        .isEqualTo("a=1%20%C3%BC; path=/; HttpOnly; SameSite=Lax");
    assertThat(value(headers, CookieChange.lasting("a", "1", Duration.ofDays(1)), true))
        .isEqualTo(
            "a=1; expires=Fri, 02 Jan 2026 00:00:00 GMT; Max-Age=86400; path=/; secure; HttpOnly;"
                + " SameSite=Lax");
  }

  @Test
  void a_cookie_is_deleted_under_the_attributes_with_which_it_was_set() {
    assertThat(
            value(CookieHeaders.of(Settings.defaults().answers()), CookieChange.forget("a"), true))
        .endsWith("; Max-Age=0; path=/; secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void where_other_sites_may_act_for_users_cookies_come_from_their_pages_too() {
    CookieHeaders headers =
        CookieHeaders.of(Settings.defaults().with("cross-origin-sites", "tools.example").answers());

    assertThat(value(headers, CookieChange.untilClosed("a", "1"), true))
        .isEqualTo("a=1; path=/; secure; HttpOnly; SameSite=None");
    assertThat(value(headers, CookieChange.forget("a"), true)).endsWith("; SameSite=None");
    // Browsers keep no cookie that is for everybody and not secure.
    assertThat(value(headers, CookieChange.untilClosed("a", "1"), false))
        .isEqualTo("a=1; path=/; HttpOnly; SameSite=Lax");
  }
}
