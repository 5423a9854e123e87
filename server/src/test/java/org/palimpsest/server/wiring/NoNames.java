package org.palimpsest.server.wiring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.params.Vocabulary;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.wiki.performer.Performer;

/** A wiki in which there is nothing yet. */
enum NoNames implements Vocabulary {
  INSTANCE;

  @Override
  public Namespaces namespaces() {
    return Namespaces.standard("Wiki");
  }

  @Override
  public Optional<Title> title(String text) {
    return Optional.empty();
  }

  @Override
  public boolean exists(Title title) {
    return false;
  }

  @Override
  public Optional<UserReference> user(String text, Set<UserReference.Kind> accepted) {
    return Optional.empty();
  }

  @Override
  public Optional<String> accountName(long id) {
    return Optional.empty();
  }

  @Override
  public Vocabulary seenBy(Performer reader, Instant now) {
    return this;
  }

  @Override
  public Set<String> applicableTags(Collection<String> names) {
    return Set.of();
  }

  @Override
  public List<String> applicableTags() {
    return List.of();
  }
}
