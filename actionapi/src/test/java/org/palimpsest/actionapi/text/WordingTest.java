package org.palimpsest.actionapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.format.FormatVersion;
import org.palimpsest.actionapi.format.JsonPrinter;
import org.palimpsest.actionapi.format.Layout;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.language.Translator;

final class WordingTest {
  private static final Message PROBLEM =
      Message.of("apierror-invalidtitle", "<b>''bold''</b> & [[link]]");

  @Test
  void the_old_shape_is_a_text() {
    assertThat(said(ErrorFormat.BC, PROBLEM))
        .isEqualTo(
            "\"\\\"<b>''bold''</b> & [[link]]\\\" is not a valid page title on this wiki.\"");
  }

  @Test
  void plain_text_is_what_was_meant() {
    assertThat(said(ErrorFormat.PLAINTEXT, PROBLEM))
        .isEqualTo(
            "{\"code\":\"c\",\"text\":\"\\\"<b>''bold''</b> & [[link]]\\\" is not a valid page title on this wiki.\"}");
  }

  @Test
  void a_value_cannot_look_like_the_next_line_of_a_text() {
    Message two = Message.of("apierror-badurl", "a", "x\n\t Forged:  y");
    assertThat(said(ErrorFormat.BC, two))
        .isEqualTo("\"The parameter \\\"a\\\" must be an absolute URL, not \\\"x Forged: y\\\".\"");
  }

  @Test
  void values_are_escaped_and_the_quotation_marks_of_the_sentence_are_not() {
    assertThat(said(ErrorFormat.HTML, PROBLEM))
        .isEqualTo(
            "{\"code\":\"c\",\"html\":\"\\\"&#60;b&#62;&#39;&#39;bold&#39;&#39;&#60;/b&#62; &#38; &#91;&#91;link&#93;&#93;\\\" is not a valid page title on this wiki.\"}");
    assertThat(said(ErrorFormat.WIKITEXT, PROBLEM))
        .isEqualTo(
            "{\"code\":\"c\",\"text\":\"\\\"&#60;b&#62;&#39;&#39;bold&#39;&#39;&#60;/b&#62; &#38; &#91;&#91;link&#93;&#93;\\\" is not a valid page title on this wiki.\"}");
    assertThat(said(ErrorFormat.RAW, PROBLEM))
        .contains(
            "[\"&#60;b&#62;&#39;&#39;bold&#39;&#39;&#60;/b&#62; &#38; &#91;&#91;link&#93;&#93;\"]");
  }

  @Test
  void the_own_words_of_a_sentence_are_html_where_html_is_wanted() {
    assertThat(said(ErrorFormat.HTML, Message.of("apiwarn-deprecation-login-token")))
        .contains("\\\"action=query&amp;meta=tokens&amp;type=login\\\"");
    assertThat(said(ErrorFormat.WIKITEXT, Message.of("apiwarn-deprecation-login-token")))
        .contains("\\\"action=query&meta=tokens&type=login\\\"");
  }

  @Test
  void what_is_passed_on_as_it_is_is_escaped_for_html_only() {
    Message bad =
        Message.of("paramvalidator-badvalue", Message.plain("a"), Message.plain("<i>'&\""));
    assertThat(said(ErrorFormat.HTML, bad))
        .contains("parameter \\\"a\\\": &lt;i&gt;&#039;&amp;&quot;.");
    assertThat(said(ErrorFormat.WIKITEXT, bad)).contains("parameter \\\"a\\\": <i>'&\\\".");
    assertThat(said(ErrorFormat.RAW, bad)).contains("{\"plaintext\":\"<i>'&\\\"\"}");
  }

  @Test
  void texts_in_a_row_are_one_text_for_programs_too() {
    Message tags = Message.of("tags-apply-not-allowed-multi", Message.line(List.of("a", "[b]")), 2);
    assertThat(said(ErrorFormat.RAW, tags)).contains("\"params\":[\"a, &#91;b&#93;\",2]");
    assertThat(said(ErrorFormat.PLAINTEXT, tags)).contains("a, [b]");
    assertThat(said("zh-hans", ErrorFormat.PLAINTEXT, tags)).contains("a、[b]");
  }

  @Test
  void programs_get_the_key_and_what_goes_into_the_sentence() {
    Message all =
        Message.of(
            "apierror-invalidparammix",
            List.of("a", "b"),
            2,
            Message.count(5000),
            Message.commas(List.of("c")),
            Message.plain("p"),
            Message.plain(List.of("<x>"), Message.Joint.TEXT),
            Duration.ofMinutes(5),
            Message.of("revid", 7));
    assertThat(said(ErrorFormat.RAW, all))
        .isEqualTo(
            "{\"code\":\"c\",\"key\":\"apierror-invalidparammix\",\"params\":["
                + "{\"list\":[\"a\",\"b\"],\"type\":\"text\"},2,{\"num\":5000},"
                + "{\"list\":[\"c\"],\"type\":\"comma\"},{\"plaintext\":\"p\"},"
                + "{\"list\":[{\"plaintext\":\"<x>\"}],\"type\":\"text\"},{\"duration\":300},"
                + "{\"message\":{\"key\":\"revid\",\"params\":[7]}}]}");
  }

  @Test
  void without_words_there_is_the_code() {
    assertThat(said(ErrorFormat.NONE, PROBLEM)).isEqualTo("{\"code\":\"c\"}");
  }

  private static String said(ErrorFormat format, Message message) {
    return said(Languages.ENGLISH, format, message);
  }

  private static String said(String language, ErrorFormat format, Message message) {
    Wording wording = new Wording(format, new Translator(ApiMessages.load(), language));
    String json =
        new String(
            new JsonPrinter(FormatVersion.TWO, false, Layout.COMPACT, null)
                .print(new ObjectNode().put("it", wording.node("c", message))),
            java.nio.charset.StandardCharsets.UTF_8);
    return json.substring("{\"it\":".length(), json.length() - 1);
  }
}
