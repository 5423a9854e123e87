package org.palimpsest.wiki.login;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.performer.Performer;

/**
 * A wish for a new account.
 *
 * @param performer who wishes it
 * @param name the name as typed, empty when none was given
 * @param password null: none was given
 * @param retype the password again; null: not given
 * @param email the address as typed, whatever it looks like; null: none
 * @param realName the real name, or empty
 * @param reason for the log
 */
public record CreationRequest(
    Performer performer,
    String name,
    @Nullable String password,
    @Nullable String retype,
    @Nullable String email,
    String realName,
    String reason) {

  /** Without the passwords. */
  @Override
  public String toString() {
    return "CreationRequest[" + name + "]";
  }
}
