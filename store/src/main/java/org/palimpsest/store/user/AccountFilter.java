package org.palimpsest.store.user;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param prefix what names begin with; empty for any
 * @param inGroups at least one of these groups has the account as a member; empty for any
 * @param notInGroups none of these groups has it as a member; empty for any
 * @param withEdits whether it must have made edits
 * @param activeSince a time since when it must have done something; null for any
 * @param withoutNamed whether accounts are left out that are not temporary
 * @param withoutTemporary whether temporary accounts are left out
 * @param hidden whether accounts whose name is hidden are shown
 */
public record AccountFilter(
    String prefix,
    Set<String> inGroups,
    Set<String> notInGroups,
    boolean withEdits,
    @Nullable Instant activeSince,
    boolean withoutNamed,
    boolean withoutTemporary,
    boolean hidden) {
  public AccountFilter {
    inGroups = Set.copyOf(inGroups);
    notInGroups = Set.copyOf(notInGroups);
  }
}
