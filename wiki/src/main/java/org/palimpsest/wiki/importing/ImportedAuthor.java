package org.palimpsest.wiki.importing;

import java.util.Objects;

/** Whose an imported revision becomes. */
sealed interface ImportedAuthor {
  /** Somebody without an account here: an address, or a name that no account can have. */
  record Nobody(String name) implements ImportedAuthor {
    public Nobody {
      Objects.requireNonNull(name);
    }
  }

  /** The account of this name, which is made if there is none; nobody can log in to it then. */
  record Account(String name) implements ImportedAuthor {
    public Account {
      Objects.requireNonNull(name);
    }
  }

  /**
   * The account of this name if there is one.
   *
   * @param otherwise the name without account that stands there if not
   */
  record KnownAccount(String name, String otherwise) implements ImportedAuthor {
    public KnownAccount {
      Objects.requireNonNull(name);
      Objects.requireNonNull(otherwise);
    }
  }
}
