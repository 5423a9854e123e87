package org.palimpsest.wiki.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
  private static final String REGISTERED = "https://app.example/back";
  private static final Callback PREFIX = new Callback(REGISTERED, true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/here",
        "door",
        "?x=1",
        "/here?to=../../there&from=%2e%2e/%5c",
        "/%252e%252e/here",
        "/%252E./here",
        "/...",
        "/..here",
        "/here..",
        "/.well-known/here",
        "/a%20b%2fc"
      })
  void what_begins_like_the_registered_address_will_do(String more) {
    assertThat(PREFIX.resolve(REGISTERED + more)).contains(REGISTERED + more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../x",
        "/..",
        "/./x",
        "/%2e%2e/x",
        "/%2E%2e/x",
        "/%2e%2E",
        "/.%2e/x",
        "/%2E./x",
        "/x/%2e%2e/%2e%2e/y",
        "/..%2fx",
        "/%2e%2e%2Fx",
        "%2f..%2fx",
        "/..%5cx",
        "/%2e%2e%5Cx",
        "%5c..%5cx",
        "/..;/x",
        "/%2e.;v=1/x",
        "/..\\x",
        "\\..\\x",
        "/.\t./x",
        "/.\n./x",
        "/x y",
        "/x%2",
        "/#x",
        "/\u010d\u010aX",
        "/\uff0e\uff0e/x",
        "/\u00e9"
      })
  void no_way_leads_out_of_what_is_registered(String more) {
    assertThat(PREFIX.resolve(REGISTERED + more)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.evil/back",
        "https://app.example:8443/back",
        "https://app.example@evil.example/",
        "https://app.example%2eevil.example/",
        "https://app.example\\@evil.example/",
        "https://app.example;.evil.example/",
        "http://app.example/",
        "//app.example/",
        "javascript:alert(1)"
      })
  void nobody_is_sent_to_another_host(String asked) {
    assertThat(new Callback("https://app.example", true).resolve(asked)).isEmpty();
  }

  @Test
  void a_scheme_of_an_application_has_hosts_too() {
    Callback app = new Callback("my-app://in_box", true);

    assertThat(app.resolve("my-app://in_box/done")).contains("my-app://in_box/done");
    assertThat(app.resolve("my-app://in_box.evil/done")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript://app.example/%0aalert(1)",
        "JavaScript://app.example/",
        "data://text/html,x",
        "vbscript://x/y",
        "blob://x/y",
        "file:///etc/passwd",
        "https://app.example/b\u00e4ck",
        "https:///back",
        "/back",
        "https://app.example/back#x"
      })
  void what_is_no_place_to_send_users_to_is_no_callback(String address) {
    assertThat(new Callback(address, true).isSound()).isFalse();
    assertThat(new Callback(address, false).isSound()).isFalse();
  }
}
