package org.palimpsest.store.block;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is kept, without the restrictions of a partial one.
 *
 * @param id its id; 0 before it is kept
 * @param accountId the blocked account; null when addresses are blocked
 * @param range the blocked addresses; null when an account is blocked
 * @param target who is blocked, as people read it
 * @param automatic whether an address was caught because a blocked account had used it
 * @param actorId who blocked
 * @param actorName their name; empty before it is kept
 * @param actorAccountId their account; 0 for none
 * @param created since when
 * @param expires until when; null: for ever
 * @param reason the reason given
 * @param anonymousOnly whether accounts are let through from a blocked address
 * @param noCreate whether no account can be created
 * @param autoblock whether the addresses that the account uses are caught too
 * @param noEmail whether no mail can be sent
 * @param hideName whether the name is hidden
 * @param ownTalk whether the own talk page can be edited
 * @param partial whether only the pages and namespaces of its restrictions are closed
 */
public record BlockRow(
    long id,
    @Nullable Long accountId,
    @Nullable AddressRange range,
    String target,
    boolean automatic,
    long actorId,
    String actorName,
    long actorAccountId,
    Instant created,
    @Nullable Instant expires,
    String reason,
    boolean anonymousOnly,
    boolean noCreate,
    boolean autoblock,
    boolean noEmail,
    boolean hideName,
    boolean ownTalk,
    boolean partial) {}
