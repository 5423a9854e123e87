package org.palimpsest.store.outbox;

/**
 * How far a follower has come. Entries are ordered by the transaction that wrote them, then by id.
 *
 * @param writer number of the transaction; always 0 on SQLite
 * @param id of the entry
 */
public record OutboxPosition(long writer, long id) {
  /** Before the first entry. */
  public static final OutboxPosition START = new OutboxPosition(0, 0);
}
