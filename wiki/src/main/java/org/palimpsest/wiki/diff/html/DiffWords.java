package org.palimpsest.wiki.diff.html;

import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.HtmlText;
import org.palimpsest.wiki.diff.Hunk;
import org.palimpsest.wiki.language.Translator;

/**
 * What a difference says besides the texts themselves, in the reader's language and as HTML.
 *
 * @param translator the reader's language
 */
record DiffWords(Translator translator) {
  /** Where the rows of a hunk begin in a text. */
  String line(int line) {
    return html(Message.of("lineno", Message.count(line + 1L)));
  }

  /** Where the rows of a hunk begin in both texts. */
  String lines(Hunk hunk) {
    String key = hunk.fromStart() == hunk.toStart() ? "lineno" : "lineno-inline";
    return html(
        Message.of(key, Message.count(hunk.fromStart() + 1L), Message.count(hunk.toStart() + 1L)));
  }

  /** For the link from where a paragraph stood. */
  String movedToNew() {
    return html(Message.of("diff-paragraph-moved-tonew"));
  }

  /** For the link from where a paragraph stands. */
  String movedToOld() {
    return html(Message.of("diff-paragraph-moved-toold"));
  }

  String inserted() {
    return html(Message.of("diff-inline-tooltip-ins"));
  }

  String deleted() {
    return html(Message.of("diff-inline-tooltip-del"));
  }

  /** That the difference has more rows than are shown. */
  String omitted(int rows) {
    return html(Message.of("diff-rows-omitted", rows));
  }

  private String html(Message message) {
    return HtmlText.escape(translator.text(message));
  }
}
