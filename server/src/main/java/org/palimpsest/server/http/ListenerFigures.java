package org.palimpsest.server.http;

/**
 * How busy a listener is, at one moment.
 *
 * @param connections how many are open
 * @param requests how many are in flight
 * @param closedForShare connections closed so far because their client had more than its share
 * @param closedForRoom quiet connections closed so far to make room for others
 * @param bodyBytes what the bodies of requests in flight take of their common budget
 * @param bodyBudget how large that budget is
 */
public record ListenerFigures(
    int connections,
    long requests,
    long closedForShare,
    long closedForRoom,
    long bodyBytes,
    long bodyBudget) {}
