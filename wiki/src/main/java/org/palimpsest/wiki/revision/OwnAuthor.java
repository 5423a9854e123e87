package org.palimpsest.wiki.revision;

import java.util.List;
import java.util.function.UnaryOperator;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.language.Words;

/** The summaries that the wiki makes up about who has made the revision that has them. */
public final class OwnAuthor {
  /** The message that stands for somebody whose name is hidden. */
  public static final String HIDDEN = "hidden-author";

  private OwnAuthor() {}

  /**
   * The summary that names them as far as its reader may know them.
   *
   * @param words {@link #HIDDEN} among them
   * @param sentence what it says of somebody of this name
   */
  public static KeptComment saying(Words words, Title page, UnaryOperator<String> sentence) {
    return KeptComment.naming(
        List.of(0L),
        List.of(
            sentence.apply(KeptComment.FIRST),
            sentence.apply(words.text(Message.of(HIDDEN), page))));
  }
}
