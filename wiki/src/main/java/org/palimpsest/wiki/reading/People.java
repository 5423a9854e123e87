package org.palimpsest.wiki.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.people.Actor;
import org.palimpsest.model.people.UserReference;
import org.palimpsest.store.reading.ActorLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the actors that references point at. */
final class People {
  private People() {}

  /** The actor's id; 0 for somebody who has never done anything; null for no reference. */
  static @Nullable Long actorId(JdbcClient sql, @Nullable UserReference reference) {
    if (reference == null) {
      return null;
    }
    List<Actor> found =
        switch (reference) {
          case UserReference.Id(long id) -> ActorLookup.byUserIds(sql, List.of(id));
          case UserReference.Name(String name) -> ActorLookup.byNames(sql, List.of(name));
          case UserReference.Temp(String name) -> ActorLookup.byNames(sql, List.of(name));
          case UserReference.Ip(String address) -> ActorLookup.byNames(sql, List.of(address));
          case UserReference.Interwiki(String name) -> ActorLookup.byNames(sql, List.of(name));
          case UserReference.Cidr(_) -> List.of();
        };
    return found.isEmpty() ? 0 : found.getFirst().id();
  }
}
