package org.palimpsest.store.block;

/**
 * What a block does besides closing pages.
 *
 * @param anonymousOnly whether accounts are let through from a blocked address
 * @param noCreate whether no account can be created
 * @param autoblock whether the addresses that the account uses are caught too
 * @param noEmail whether no mail can be sent
 * @param hideName whether the name is hidden
 * @param ownTalk whether the own talk page can be edited
 * @param partial whether only what its restrictions name is closed
 */
public record BlockFlags(
    boolean anonymousOnly,
    boolean noCreate,
    boolean autoblock,
    boolean noEmail,
    boolean hideName,
    boolean ownTalk,
    boolean partial) {}
