package org.palimpsest.http.body;

/** The reader of an event stream. Thread-safe; nothing here blocks or throws. */
public interface EventListener {
  /**
   * Tells the reader of an event.
   *
   * @return whether the stream is still open; a reader who has gone, or takes events more slowly
   *     than they happen, is told no more
   */
  boolean tell(ServerEvent event);

  /** Ends the stream after what has been told. */
  void end();
}
