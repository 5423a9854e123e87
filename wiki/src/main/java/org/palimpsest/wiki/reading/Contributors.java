package org.palimpsest.wiki.reading;

import java.util.List;
import org.palimpsest.model.people.UserReference;

/** Whose contributions are wanted. */
public sealed interface Contributors {
  /** Those of these people, in order of their actors' ids. */
  record Named(List<UserReference> references) implements Contributors {
    public Named {
      references = List.copyOf(references);
    }
  }

  /** Those of everybody whose name begins so, in order of name. */
  record Prefixed(String prefix) implements Contributors {}
}
