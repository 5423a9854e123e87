package org.palimpsest.model.comment;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.Unicode;

/**
 * A comment as it is kept: word for word, or, where the wiki has made it up around somebody's name,
 * without that name. So nothing has to be rewritten when a name is hidden or shown again; {@link
 * Naming} fills in what a reader may know.
 *
 * <p>Where it names people, its text has a mark for each place of a name, and one or more forms of
 * the same comment one behind the other. The first form whose names a reader may see is theirs; in
 * the last one, which is there for all others, names that they may not see are left out.
 *
 * @param text the words, or the forms
 * @param named the revisions whose authors are named, in the order of the marks; 0 stands for the
 *     author of the revision that has the comment. Empty: the text is what it says
 */
public record KeptComment(String text, List<Long> named) {
  /** What stands in a form in the place of the first name. */
  public static final String FIRST = "\u0001";

  /** What stands in a form in the place of the second name. */
  public static final String SECOND = "\u0002";

  /**
   * A form with this is for those only who may know the second name, though it does not tell it.
   */
  public static final String KNOWING_SECOND = "\u0003";

  static final char FIRST_MARK = '\u0001';
  static final char SECOND_MARK = '\u0002';
  static final char KNOWING_MARK = '\u0003';
  static final char BETWEEN_FORMS = '\u0004';

  /** What a reader gets is never longer than this. */
  static final int LENGTH = 500;

  private static final int MOST_NAMED = 2;

  /**
   * As much as is kept of a form. With its names it is at least as long, so all that is shown of it
   * is there.
   */
  private static final int FORM_LENGTH = 2 * LENGTH;

  public KeptComment {
    Objects.requireNonNull(text);
    named = List.copyOf(named);
    if (named.size() > MOST_NAMED) {
      throw new IllegalArgumentException("no room for " + named.size() + " names");
    }
  }

  /** One that says what it says, cut when kept. */
  public static KeptComment verbatim(String text) {
    return new KeptComment(text, List.of());
  }

  /**
   * One that names people.
   *
   * @param named the revisions that they have made
   * @param forms what it says to those who may see all names, and to others
   */
  public static KeptComment naming(List<Long> named, List<String> forms) {
    return new KeptComment(String.join(String.valueOf(BETWEEN_FORMS), forms), named);
  }

  /** Words from outside that can be mistaken for no mark. */
  public static String unmarked(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != 0 && text.charAt(i) <= BETWEEN_FORMS) {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean == null ? text : clean.toString();
  }

  /** The same with something made of its words, of each form by itself. */
  public KeptComment map(UnaryOperator<String> make) {
    return named.isEmpty()
        ? verbatim(make.apply(text))
        : naming(
            named, Stream.of(text.split(String.valueOf(BETWEEN_FORMS), -1)).map(make).toList());
  }

  /** As much of it as is kept. */
  public KeptComment cut() {
    return named.isEmpty() ? verbatim(Unicode.cut(text, LENGTH)) : map(KeptComment::beginning);
  }

  /** The revision whose author has this mark, counted from 0; null for none. */
  public @Nullable Long named(int mark) {
    return mark < named.size() ? named.get(mark) : null;
  }

  /** Whether nothing at all is said. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  private static String beginning(String form) {
    return form.length() <= FORM_LENGTH || form.codePointCount(0, form.length()) <= FORM_LENGTH
        ? form
        : form.substring(0, form.offsetByCodePoints(0, FORM_LENGTH));
  }
}
