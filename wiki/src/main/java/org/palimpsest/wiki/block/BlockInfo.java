package org.palimpsest.wiki.block;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block as the blocked one may see it (spec: rollback.md, section 5, {@code blockinfo}).
 *
 * @param id its id; 0 for several blocks taken together
 * @param by the name of who blocked; empty for several blocks, or when it is hidden
 * @param byId the account's id of who blocked; 0 when there is none, or their name is hidden
 * @param reason the reason given
 * @param created since when
 * @param expires until when; null: for ever
 * @param partial whether only some pages or namespaces are closed
 * @param noCreate whether no account can be created
 * @param anonymousOnly whether accounts are let through
 * @param noEmail whether no mail can be sent
 * @param ownTalk whether the own talk page is closed too
 * @param automatic whether an address was caught because a blocked account had used it
 * @param components the blocks that have been taken together; empty for a single block
 */
public record BlockInfo(
    long id,
    String by,
    long byId,
    String reason,
    Instant created,
    @Nullable Instant expires,
    boolean partial,
    boolean noCreate,
    boolean anonymousOnly,
    boolean noEmail,
    boolean ownTalk,
    boolean automatic,
    List<BlockInfo> components) {

  public BlockInfo {
    components = List.copyOf(components);
  }
}
