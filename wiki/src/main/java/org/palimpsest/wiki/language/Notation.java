package org.palimpsest.wiki.language;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.palimpsest.model.message.Message;

/**
 * How a sentence is written for those who read it as markup, so that it shows what was meant. The
 * words of a sentence and what goes into it are written differently: its quotation marks are its
 * own, those in a title are somebody else's.
 *
 * @param ofWords how the words of a sentence are written; they may be a pattern, of which nothing
 *     must be taken away
 * @param ofText how what goes into it as a {@link Message.Param.Text} is written
 * @param ofPlain how what goes into it as a {@link Message.Param.Plain} is written
 */
public record Notation(
    UnaryOperator<String> ofWords, UnaryOperator<String> ofText, UnaryOperator<String> ofPlain) {
  /** Nothing is markup. */
  public static final Notation PLAIN =
      new Notation(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

  public Notation {
    Objects.requireNonNull(ofWords);
    Objects.requireNonNull(ofText);
    Objects.requireNonNull(ofPlain);
  }

  /** The words of a sentence, written so. */
  public String words(String words) {
    return ofWords.apply(words);
  }

  /** What goes into it as a {@link Message.Param.Text}, written so. */
  public String text(String text) {
    return ofText.apply(text);
  }

  /** What goes into it as a {@link Message.Param.Plain}, written so. */
  public String plain(String text) {
    return ofPlain.apply(text);
  }
}
