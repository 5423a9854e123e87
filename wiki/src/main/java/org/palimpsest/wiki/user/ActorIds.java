package org.palimpsest.wiki.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.user.ActorLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the actors that a request names. */
public final class ActorIds {
  private ActorIds() {}

  /** The actor's id; 0 for somebody who has never done anything; null for no name. */
  public static @Nullable Long actorId(JdbcClient sql, @Nullable String name) {
    if (name == null) {
      return null;
    }
    return ActorLookup.byNames(sql, List.of(name)).stream().map(Actor::id).findFirst().orElse(0L);
  }
}
