package org.palimpsest.wiki.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.people.Actor;
import org.palimpsest.store.reading.ActorLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the actors that a request names. */
final class People {
  private People() {}

  /** The actor's id; 0 for somebody who has never done anything; null for no name. */
  static @Nullable Long actorId(JdbcClient sql, @Nullable String name) {
    if (name == null) {
      return null;
    }
    return ActorLookup.byNames(sql, List.of(name)).stream().map(Actor::id).findFirst().orElse(0L);
  }
}
