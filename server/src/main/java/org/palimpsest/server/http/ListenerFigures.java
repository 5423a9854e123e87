package org.palimpsest.server.http;

/**
 * How busy a listener is, at one moment.
 *
 * @param connections how many are open
 * @param requests how many are in flight
 * @param closedForShare connections closed so far because their client had more than its share
 * @param closedForRoom quiet connections closed so far to make room for others
 * @param readersCut readers cut off so far because they took their answers too slowly
 * @param bodiesCut bodies broken off so far because they came too slowly
 * @param spooled how many bytes of the disk files take that are being sent
 */
public record ListenerFigures(
    int connections,
    long requests,
    long closedForShare,
    long closedForRoom,
    long readersCut,
    long bodiesCut,
    long spooled) {}
