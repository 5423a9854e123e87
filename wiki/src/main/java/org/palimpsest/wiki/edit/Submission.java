package org.palimpsest.wiki.edit;

import java.util.Objects;

/** The text that somebody submits, or where it is to come from. */
public sealed interface Submission {
  /** What a digest of the submission is made of. */
  String digested();

  /** How many characters were submitted. */
  int length();

  /**
   * A text that takes the place of the page or section.
   *
   * @param text the text; line ends and white space at the end as they came
   */
  record Replace(String text) implements Submission {
    public Replace {
      Objects.requireNonNull(text);
    }

    @Override
    public String digested() {
      return text;
    }

    @Override
    public int length() {
      return text.length();
    }
  }

  /** Texts that are put before and behind what is there. */
  record Extend(String before, String behind) implements Submission {
    public Extend {
      Objects.requireNonNull(before);
      Objects.requireNonNull(behind);
    }

    @Override
    public String digested() {
      return before + behind;
    }

    @Override
    public int length() {
      return before.length() + behind.length();
    }
  }

  /**
   * What the page would be like without some of its revisions.
   *
   * @param revision the newest of them
   * @param after the revision before the oldest of them; 0 for the one before {@code revision}
   * @param text a text that was submitted too, and counts for the digest only
   */
  record Undo(long revision, long after, String text) implements Submission {
    @Override
    public String digested() {
      return text;
    }

    @Override
    public int length() {
      return text.length();
    }
  }
}
