package org.palimpsest.wiki.performer;

import org.palimpsest.model.user.Actor;
import org.palimpsest.store.user.ActorTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under which identity a performer's deeds are kept. */
public final class Authors {
  private Authors() {}

  /** Whether a performer's deeds are kept as this one's. */
  public static boolean is(Actor actor, Performer performer) {
    return actor.userId() == performer.userId()
        && (performer.isRegistered() || actor.name().equals(performer.name()));
  }

  /** The actor of a performer, made when this is the first thing they do. Inside a transaction. */
  public static Actor of(JdbcClient sql, Performer performer) {
    return performer.isRegistered()
        ? ActorTable.findOrCreate(sql, performer.userId(), performer.name())
        : ActorTable.findOrCreate(sql, performer.name());
  }
}
