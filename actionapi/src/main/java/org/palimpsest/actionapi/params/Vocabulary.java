package org.palimpsest.actionapi.params;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.wiki.performer.Performer;

/** The names that exist on a wiki and that parameters may hold. Thread-safe. */
public interface Vocabulary {
  /** The wiki's namespaces. */
  Namespaces namespaces();

  /** The title that a text stands for; empty when it is none of this wiki. */
  Optional<Title> title(String text);

  /** Whether there is a page of this title. */
  boolean exists(Title title);

  /** How this text points at a person; empty when it is none of the accepted kinds. */
  Optional<UserReference> user(String text, Set<UserReference.Kind> accepted);

  /** The name of the account with this id; none when it is hidden from the reader. */
  Optional<String> accountName(long id);

  /** The names as this reader may know them; others than readers may know no hidden ones. */
  default Vocabulary seenBy(Performer reader, Instant now) {
    return this;
  }

  /** Those of these change tags that people may give to changes. */
  Set<String> applicableTags(Collection<String> names);

  /** The change tags that people may give to changes, sorted; the first thousand. */
  List<String> applicableTags();
}
