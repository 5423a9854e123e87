package org.palimpsest.wiki.oauth;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.login.Restrictions;

/**
 * An application to be made known.
 *
 * @param owner the name of the account whose it is
 * @param name its name, 1 to 128 characters
 * @param version its version, 1 to 32 characters
 * @param protocol which OAuth it speaks
 * @param callback where users are sent back to; of no account where it is for its owner only
 * @param grants what it asks for
 * @param ownerOnly whether it works for its owner only, who thereby accepts it
 * @param confidential whether it can keep a secret
 * @param restrictions from where it can be used
 * @param publicKey the key that its RSA signatures are checked with, PEM; null: none
 * @param approved whether it is approved at once; otherwise it is proposed
 * @param given the key and secrets that it is to have; null: new ones
 */
public record NewConsumer(
    String owner,
    String name,
    String version,
    Protocol protocol,
    Callback callback,
    GrantList grants,
    boolean ownerOnly,
    boolean confidential,
    Restrictions restrictions,
    @Nullable String publicKey,
    boolean approved,
    @Nullable ConsumerCredentials given) {

  /** An application with nothing special about it: confidential, approved, usable everywhere. */
  public static NewConsumer of(
      String owner, String name, Protocol protocol, Callback callback, GrantList grants) {
    return new NewConsumer(
        owner,
        name,
        "1.0",
        protocol,
        callback,
        grants,
        false,
        true,
        Restrictions.NONE,
        null,
        true,
        null);
  }

  /** The same, for its owner only. */
  public NewConsumer forOwnerOnly() {
    return with(true, confidential, restrictions);
  }

  /** The same, unable to keep a secret. */
  public NewConsumer inPublic() {
    return with(ownerOnly, false, restrictions);
  }

  /** The same, usable from these addresses only. */
  public NewConsumer from(Restrictions newRestrictions) {
    return with(ownerOnly, confidential, newRestrictions);
  }

  private NewConsumer with(boolean forOwner, boolean secretive, Restrictions where) {
    return new NewConsumer(
        owner, name, version, protocol, callback, grants, forOwner, secretive, where, publicKey,
        approved, given);
  }
}
