package org.palimpsest.web.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  @Test
  void texts_and_attribute_values_are_escaped() {
    String html =
        HtmlWriter.document("en").element("p", "<b> & 'c'", "title", "\"><script>").finish();

    assertThat(html)
        .isEqualTo(
            """
            <!DOCTYPE html>
            <html lang="en"><p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;c&#39;</p></html>
            """);
  }

  @Test
  void elements_without_content_are_not_closed() {
    assertThat(HtmlWriter.document("en").open("p").open("br").finish())
        .endsWith("<p><br></p></html>\n");
  }

  @Test
  void a_name_that_could_smuggle_markup_is_refused() {
    HtmlWriter html = HtmlWriter.document("en");

    assertThatIllegalArgumentException().isThrownBy(() -> html.open("p onclick=x"));
    assertThatIllegalArgumentException().isThrownBy(() -> html.open("p", "title><b", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> html.open("p", "title"));
    assertThatIllegalArgumentException().isThrownBy(() -> html.style("</style>"));
  }
}
