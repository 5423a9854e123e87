package org.palimpsest.wikitext.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalAddressTest {
  @Test
  void an_address_is_kept_encoded_only_where_it_must_be() {
    assertThat(ExternalAddress.canonical("http://a.example/%41%20%zz"))
        .isEqualTo("http://a.example/A%20%zz");
    assertThat(ExternalAddress.canonical("http://a.example/a%2fb{\u00E4}"))
        .isEqualTo("http://a.example/a%2Fb%7B%C3%A4%7D");
  }

  @Test
  void signs_that_nobody_sees_leave_the_host_only() {
    assertThat(ExternalAddress.clean("http://a\u00AD.ex\u200Bample/b\u200B"))
        .isEqualTo("http://a.example/b\u200B");
  }

  @Test
  void an_address_may_have_a_host_in_brackets() {
    String text = "http://[::1]:80/x] y";
    assertThat(text.substring(7, ExternalAddress.end(text, 7))).isEqualTo("[::1]:80/x");
    assertThat(ExternalAddress.end("http://[::1", 7)).isEqualTo(7);
  }

  @Test
  void a_protocol_is_found_by_its_colon_in_any_case() {
    assertThat(Protocols.start("see HTTPS://x", 9)).isEqualTo(4);
    assertThat(Protocols.start("javascript:x", 10)).isEqualTo(-1);
    assertThat(Protocols.length("mailto:x", 0)).isEqualTo(7);
  }
}
