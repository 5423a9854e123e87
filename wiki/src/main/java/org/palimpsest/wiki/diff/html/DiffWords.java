package org.palimpsest.wiki.diff.html;

import org.palimpsest.model.message.Message;
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
    return Html.text(translator.text(Message.of("lineno", Message.count(line + 1L))));
  }

  /** Where the rows of a hunk begin in both texts. */
  String lines(Hunk hunk) {
    String key = hunk.fromStart() == hunk.toStart() ? "lineno" : "lineno-inline";
    Message lines =
        Message.of(key, Message.count(hunk.fromStart() + 1L), Message.count(hunk.toStart() + 1L));
    return Html.text(translator.text(lines));
  }

  /** For the link from where a paragraph stood. */
  String movedToNew() {
    return attribute(Message.of("diff-paragraph-moved-tonew"));
  }

  /** For the link from where a paragraph stands. */
  String movedToOld() {
    return attribute(Message.of("diff-paragraph-moved-toold"));
  }

  String inserted() {
    return attribute(Message.of("diff-inline-tooltip-ins"));
  }

  String deleted() {
    return attribute(Message.of("diff-inline-tooltip-del"));
  }

  /** That the difference has more rows than are shown. */
  String omitted(int rows) {
    return Html.text(translator.text(Message.of("diff-rows-omitted", rows)));
  }

  private String attribute(Message message) {
    return Html.attribute(translator.text(message));
  }
}
