package org.palimpsest.model.user;

import java.util.Objects;

/**
 * Somebody who has done something: an account, an address, or a name that came with imported
 * history. Identity is the {@code id}: an address and the account made later are two actors.
 *
 * @param id the actor's id
 * @param userId the account's id, 0 when there is none
 * @param name the canonical name
 */
public record Actor(long id, long userId, String name) {
  public Actor {
    Objects.requireNonNull(name);
  }

  /** Whether this is a temporary account. */
  public boolean isTemporary() {
    return isRegistered() && name.startsWith(UserNames.TEMPORARY_PREFIX);
  }

  /** Whether this actor has an account. */
  public boolean isRegistered() {
    return userId != 0;
  }
}
