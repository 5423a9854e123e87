package org.palimpsest.wiki.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.wiki.block.BlockInfo;

/**
 * An account as one reader may see it. Parts that were not asked for are empty.
 *
 * @param registered since when it exists; null when nobody knows
 * @param editCount how many edits it has made
 * @param hidden whether its name is hidden from most readers, though not from this one
 * @param memberships the groups into which it has been put and is still, in order of name
 * @param implicitGroups the groups in which it is of itself
 * @param block the block against it; null for none
 * @param gender {@code male}, {@code female} or {@code unknown}
 * @param recentActions what it has done in recent changes within {@link AccountReader#ACTIVE}
 */
public record AccountView(
    long id,
    String name,
    @Nullable Instant registered,
    long editCount,
    boolean hidden,
    List<Membership> memberships,
    List<String> implicitGroups,
    @Nullable BlockInfo block,
    String gender,
    long recentActions) {
  public AccountView {
    memberships = List.copyOf(memberships);
    implicitGroups = List.copyOf(implicitGroups);
  }

  /** The names of the groups into which it has been put. */
  public List<String> explicitGroups() {
    return memberships.stream().map(Membership::group).toList();
  }
}
