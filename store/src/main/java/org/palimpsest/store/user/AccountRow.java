package org.palimpsest.store.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is kept.
 *
 * @param id its id
 * @param name its canonical name
 * @param password the encoded hash; null: nobody can log in with a password
 * @param registered since when it exists; null when nobody knows
 * @param editCount how many edits it has made
 * @param email the address; null: none
 * @param emailConfirmed since when the address is known to be theirs; null: not
 * @param realName the real name, or empty
 * @param token 32 hex digits, renewed with the password; whoever holds it is logged in
 */
public record AccountRow(
    long id,
    String name,
    @Nullable String password,
    @Nullable Instant registered,
    long editCount,
    @Nullable String email,
    @Nullable Instant emailConfirmed,
    String realName,
    String token) {

  /** Without the credentials. */
  @Override
  public String toString() {
    return "AccountRow[" + id + " " + name + "]";
  }
}
