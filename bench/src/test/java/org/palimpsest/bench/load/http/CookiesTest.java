package org.palimpsest.bench.load.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CookiesTest {
  private final Cookies cookies = new Cookies();

  @Test
  void cookies_are_sent_in_the_order_in_which_they_came() {
    cookies.set("session=abc; path=/; HttpOnly");
    cookies.set("name=Alice");
    assertThat(cookies.header()).isEqualTo("session=abc; name=Alice");
  }

  @Test
  void a_new_value_takes_the_place_of_the_old_one() {
    cookies.set("session=abc");
    cookies.set("session=d=e; path=/");
    assertThat(cookies.header()).isEqualTo("session=d=e");
  }

  @Test
  void a_deleted_cookie_is_no_longer_sent() {
    cookies.set("session=abc");
    cookies.set("other=1");
    cookies.set("session=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT");
    cookies.set("other=; Max-Age=0");
    assertThat(cookies.header()).isEmpty();
  }
}
