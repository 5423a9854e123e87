package org.palimpsest.wiki.upload;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.title.Title;

/** The name under which an upload would be published. */
public sealed interface UploadName {
  /**
   * It can have this one.
   *
   * @param extension what it ends in, in small letters
   * @param changed whether it is another than was asked for, beyond blanks and the first letter
   */
  record Usable(Title title, String extension, boolean changed) implements UploadName {
    public Usable {
      Objects.requireNonNull(title);
      Objects.requireNonNull(extension);
    }
  }

  /**
   * It cannot have one.
   *
   * @param extension what the name ends in, in small letters; empty for nothing
   */
  record Bad(Flaw flaw, String extension) implements UploadName {
    public Bad {
      Objects.requireNonNull(flaw);
      Objects.requireNonNull(extension);
    }
  }

  /** The ending of a name, in small letters; empty for none. */
  String extension();

  /** What can be wrong with a name. */
  sealed interface Flaw {
    /**
     * No title can be made of it.
     *
     * @param name it, as far as it could be mended
     */
    record Illegal(String name) implements Flaw {
      public Illegal {
        Objects.requireNonNull(name);
      }
    }

    /** There is nothing before the ending. */
    record TooShort() implements Flaw {}

    /** It has too many bytes. */
    record TooLong() implements Flaw {}

    /** It ends in nothing. */
    record NoExtension() implements Flaw {}

    /**
     * Files that are called so are not taken.
     *
     * @param allowed endings that are
     * @param prohibited those of its endings that never are
     */
    record Banned(List<String> allowed, List<String> prohibited) implements Flaw {
      public Banned {
        allowed = List.copyOf(allowed);
        prohibited = List.copyOf(prohibited);
      }
    }
  }
}
