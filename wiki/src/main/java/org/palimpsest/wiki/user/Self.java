package org.palimpsest.wiki.user;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.wiki.block.BlockInfo;

/**
 * Somebody as they may see themselves. Parts that were not asked for are empty.
 *
 * @param account the account; null without one
 * @param memberships the groups into which it has been put and is still, in order of name
 * @param implicitGroups the groups in which they are of themselves
 * @param block the block against them; null for none
 * @param news whether their talk page has been changed since they read it
 * @param unseen how many pages that they watch have changed; no more than {@link
 *     SelfReader#MANY_UNSEEN}
 * @param latestEdit when they made their newest edit; null for none
 */
public record Self(
    @Nullable Account account,
    List<Membership> memberships,
    List<String> implicitGroups,
    @Nullable BlockInfo block,
    boolean news,
    long unseen,
    @Nullable Instant latestEdit) {
  public Self {
    memberships = List.copyOf(memberships);
    implicitGroups = List.copyOf(implicitGroups);
  }

  /**
   * What is private or known of an account.
   *
   * @param registered since when it exists; null when nobody knows
   * @param editCount how many edits it has made
   * @param realName the real name, or empty
   * @param email the address, or empty
   * @param emailConfirmed since when the address is known to be theirs; null: not
   */
  public record Account(
      @Nullable Instant registered,
      long editCount,
      String realName,
      String email,
      @Nullable Instant emailConfirmed) {
    /** Without what is private. */
    @Override
    public String toString() {
      return "Account[" + registered + ", " + editCount + " edits]";
    }
  }

  /** The names of the groups into which the account has been put. */
  public List<String> explicitGroups() {
    return memberships.stream().map(Membership::group).toList();
  }

  /** The names of all groups, those into which the account has been put first. */
  public List<String> groups() {
    return Stream.concat(explicitGroups().stream(), implicitGroups.stream()).toList();
  }
}
