package org.palimpsest.wiki.oauth;

import java.time.Instant;
import org.palimpsest.model.tag.ApplicationTag;
import org.palimpsest.store.oauth.ConsumerRow;
import org.palimpsest.wiki.login.Restrictions;

/**
 * An application that works on behalf of users.
 *
 * @param id its number, by which people and the tag of its edits name it
 * @param key its name on the wire: 32 hex digits
 * @param ownerId the account whose it is
 * @param ownerName that account's name
 * @param name its name for people
 * @param version its version, as its owner calls it
 * @param protocol which OAuth it speaks
 * @param callback where users are sent back to
 * @param grants what it asks for
 * @param ownerOnly whether it works for its owner only
 * @param confidential whether it can keep a secret; what runs in a browser or on a phone cannot
 * @param restrictions from where it can be used
 * @param stage how far it has got
 * @param registered since when it is known
 */
public record Consumer(
    long id,
    String key,
    long ownerId,
    String ownerName,
    String name,
    String version,
    Protocol protocol,
    Callback callback,
    GrantList grants,
    boolean ownerOnly,
    boolean confidential,
    Restrictions restrictions,
    Stage stage,
    Instant registered) {

  static Consumer of(ConsumerRow row) {
    return new Consumer(
        row.id(),
        row.key(),
        row.accountId(),
        row.ownerName(),
        row.name(),
        row.version(),
        Protocol.of(row.protocol()),
        new Callback(row.callback(), row.callbackPrefix()),
        GrantList.ofText(row.grants()),
        row.ownerOnly(),
        row.confidential(),
        Restrictions.of(row.restrictions()),
        Stage.ofWire(row.stage()),
        row.registered());
  }

  /** The tag that its edits carry. */
  public String tag() {
    return tag(id);
  }

  static String tag(long id) {
    return ApplicationTag.of(id);
  }

  /** Whether it may work on behalf of this account; before it is approved, for its owner only. */
  public boolean isUsableBy(long accountId) {
    return switch (stage) {
      case APPROVED -> !ownerOnly || accountId == ownerId;
      case PROPOSED -> accountId == ownerId;
      case REJECTED, EXPIRED, DISABLED -> false;
    };
  }
}
