package org.palimpsest.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.testing.Bodies;

class FrontPageTest {
  @Test
  void it_names_the_wiki_and_a_call_that_can_be_copied() {
    String page = page("Lesefrüchte", "https://wiki.example");

    assertThat(page)
        .contains("<h1>Lesefrüchte</h1>")
        .contains("curl &#39;https://wiki.example/w/api.php?action=query&amp;meta=siteinfo");
  }

  @Test
  void a_site_name_with_markup_stays_text() {
    assertThat(page("<script>alert(1)</script>", "http://127.0.0.1:8080"))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;");
  }

  private static String page(String siteName, String origin) {
    HttpReply reply =
        new FrontPage(siteName)
            .answer(
                new HttpRequest(
                    "GET",
                    "/",
                    null,
                    HttpRequest.headerMap(Map.of()),
                    new byte[0],
                    "127.0.0.1",
                    origin));
    assertThat(reply.status()).isEqualTo(200);
    return Bodies.text(reply);
  }
}
