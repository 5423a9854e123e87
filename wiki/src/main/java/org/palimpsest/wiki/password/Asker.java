package org.palimpsest.wiki.password;

/**
 * Somebody who wants a password looked at or made, as far as it matters for whose turn it is and
 * how often they may try.
 *
 * @param source where they come from: a network, or a device that has proved itself
 * @param account the name of the account, whether or not there is one
 * @param known whether the owner of the account has been seen there before
 */
public record Asker(String source, String account, boolean known) {}
