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
  void nothing_that_others_have_written_is_markup() {
    assertThat(said(ErrorFormat.HTML, PROBLEM))
        .isEqualTo(
            "{\"code\":\"c\",\"html\":\"&quot;&lt;b&gt;&#039;&#039;bold&#039;&#039;&lt;/b&gt; &amp; [[link]]&quot; is not a valid page title on this wiki.\"}");
    assertThat(said(ErrorFormat.WIKITEXT, PROBLEM))
        .contains("&#60;b&#62;&#39;&#39;bold&#39;&#39;&#60;/b&#62; &#38; &#91;&#91;link&#93;&#93;");
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
    Wording wording = new Wording(format, new Translator(ApiMessages.load(), Languages.ENGLISH));
    String json =
        new String(
            new JsonPrinter(FormatVersion.TWO, false, Layout.COMPACT, null)
                .print(new ObjectNode().put("it", wording.node("c", message))),
            java.nio.charset.StandardCharsets.UTF_8);
    return json.substring("{\"it\":".length(), json.length() - 1);
  }
}
