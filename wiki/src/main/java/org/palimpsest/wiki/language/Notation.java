package org.palimpsest.wiki.language;

import org.palimpsest.model.message.Message;

/**
 * How a sentence is written for those who read it as markup, so that it shows what was meant. The
 * words of a sentence and what goes into it are written differently: its quotation marks are its
 * own, those in a title are somebody else's.
 */
public interface Notation {
  /** Nothing is markup. */
  Notation PLAIN =
      new Notation() {
        @Override
        public String words(String words) {
          return words;
        }

        @Override
        public String text(String text) {
          return text;
        }

        @Override
        public String plain(String text) {
          return text;
        }
      };

  /** The words of a sentence; they may be a pattern, of which nothing must be taken away. */
  String words(String words);

  /** What goes into it as a {@link Message.Param.Text}. */
  String text(String text);

  /** What goes into it as a {@link Message.Param.Plain}. */
  String plain(String text);
}
