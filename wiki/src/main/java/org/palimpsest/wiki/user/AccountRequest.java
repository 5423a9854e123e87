package org.palimpsest.wiki.user;

import java.util.Set;
import org.palimpsest.store.seek.Window;

/**
 * Which accounts are to be listed.
 *
 * @param window the names between which they are, {@code NEWER} for rising ones (by bytes)
 * @param prefix what the names begin with; empty for any
 * @param inGroups into one of these they have been put; empty for any
 * @param notInGroups into none of these
 * @param withEdits whether only those are wanted that have made edits
 * @param active whether only those are wanted that have done something within {@link
 *     AccountReader#ACTIVE}
 * @param withoutNamed whether only temporary accounts are wanted, on a wiki that has these
 * @param withoutTemporary whether temporary accounts are left out, on a wiki that has these
 */
public record AccountRequest(
    Window<String> window,
    String prefix,
    Set<String> inGroups,
    Set<String> notInGroups,
    boolean withEdits,
    boolean active,
    boolean withoutNamed,
    boolean withoutTemporary) {
  public AccountRequest {
    inGroups = Set.copyOf(inGroups);
    notInGroups = Set.copyOf(notInGroups);
  }
}
