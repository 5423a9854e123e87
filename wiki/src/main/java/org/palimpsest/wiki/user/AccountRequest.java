package org.palimpsest.wiki.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Direction;

/**
 * Which accounts are to be listed.
 *
 * @param direction {@code NEWER} for rising names (by bytes), {@code OLDER} for falling ones
 * @param from the name to begin with, itself included; null: with the first
 * @param to the name to end with, itself included; null: with the last
 * @param prefix what the names begin with; empty for any
 * @param inGroups into one of these they have been put; empty for any
 * @param notInGroups into none of these
 * @param withEdits whether only those are wanted that have made edits
 * @param active whether only those are wanted that have done something within {@link
 *     AccountReader#ACTIVE}
 * @param withoutNamed whether only temporary accounts are wanted, on a wiki that has these
 * @param withoutTemporary whether temporary accounts are left out, on a wiki that has these
 * @param limit how many, at most
 */
public record AccountRequest(
    Direction direction,
    @Nullable String from,
    @Nullable String to,
    String prefix,
    Set<String> inGroups,
    Set<String> notInGroups,
    boolean withEdits,
    boolean active,
    boolean withoutNamed,
    boolean withoutTemporary,
    int limit) {
  public AccountRequest {
    inGroups = Set.copyOf(inGroups);
    notInGroups = Set.copyOf(notInGroups);
  }
}
