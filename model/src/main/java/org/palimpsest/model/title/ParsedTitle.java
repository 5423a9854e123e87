package org.palimpsest.model.title;

import java.util.Objects;

/** What a text turned out to be when read as a title; see {@link TitleParser}. */
public sealed interface ParsedTitle
    permits LinkTarget, ParsedTitle.FragmentOnly, ParsedTitle.Invalid {
  /**
   * A title of this wiki.
   *
   * @param title the title; in Special or Media it names no page
   * @param fragment what stood behind the first {@code #}, with spaces; empty when there was none
   */
  record Local(Title title, String fragment) implements LinkTarget {
    public Local {
      Objects.requireNonNull(title);
      Objects.requireNonNull(fragment);
    }
  }

  /**
   * A title of another wiki.
   *
   * @param prefix the other wiki's prefix, in lower case
   * @param text the rest, with spaces and without fragment; may be empty
   * @param fragment what stood behind the first {@code #}, with spaces; empty when there was none
   */
  record Interwiki(String prefix, String text, String fragment) implements LinkTarget {
    public Interwiki {
      Objects.requireNonNull(prefix);
      Objects.requireNonNull(text);
      Objects.requireNonNull(fragment);
    }
  }

  /**
   * A place on the current page, whatever that is.
   *
   * @param fragment what stood behind the {@code #}, with spaces; may be empty
   */
  record FragmentOnly(String fragment) implements ParsedTitle {
    public FragmentOnly {
      Objects.requireNonNull(fragment);
    }
  }

  /**
   * No title at all.
   *
   * @param problem the first rule that the text breaks
   */
  record Invalid(TitleProblem problem) implements ParsedTitle {
    public Invalid {
      Objects.requireNonNull(problem);
    }
  }
}
