package org.palimpsest.store;

/**
 * What goes on in a database of this process, at one moment.
 *
 * @param writesWaiting transactions that wait for their turn
 * @param readsWaiting reads that wait for a connection
 * @param readersInUse connections that read now
 * @param readers how many can read at the same time
 */
public record DatabaseLoad(int writesWaiting, int readsWaiting, int readersInUse, int readers) {}
