package org.palimpsest.store.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an account has been put into a group.
 *
 * @param group the group's name
 * @param expires until when; null: for ever
 */
public record Membership(String group, @Nullable Instant expires) {
  /** Whether it holds at this time. */
  public boolean holds(Instant now) {
    return expires == null || expires.isAfter(now);
  }
}
