package org.palimpsest.wiki.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    return find(sql, List.of(reference)).stream().map(Actor::id).findFirst().orElse(0L);
  }

  /** The actors, each once, in no order; without those that do not exist. */
  static Set<Actor> find(JdbcClient sql, List<UserReference> references) {
    List<Long> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (UserReference reference : references) {
      switch (reference) {
        case UserReference.Id(long id) -> ids.add(id);
        case UserReference.Name(String name) -> names.add(name);
        case UserReference.Temp(String name) -> names.add(name);
        case UserReference.Ip(String address) -> names.add(address);
        case UserReference.Interwiki(String name) -> names.add(name);
        case UserReference.Cidr(String range) -> names.add(range);
      }
    }
    Set<Actor> found = new LinkedHashSet<>(ActorLookup.byNames(sql, names));
    found.addAll(ActorLookup.byUserIds(sql, ids));
    return found;
  }
}
