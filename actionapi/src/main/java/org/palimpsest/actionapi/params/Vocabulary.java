package org.palimpsest.actionapi.params;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.people.UserReference;
import org.palimpsest.model.title.Namespaces;

/** The names that exist on a wiki and that parameters may hold. Thread-safe. */
public interface Vocabulary {
  /** The wiki's namespaces. */
  Namespaces namespaces();

  /** How this text points at a person; empty when it is none of the accepted kinds. */
  Optional<UserReference> user(String text, Set<UserReference.Kind> accepted);

  /** The name of the account with this id. */
  Optional<String> accountName(long id);

  /** Those of these change tags that people may give to changes. */
  Set<String> applicableTags(Collection<String> names);
}
