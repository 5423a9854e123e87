package org.palimpsest.http.body;

/**
 * Events for one reader, as they happen (server-sent events). The answer stays open until either
 * side ends it, and holds no thread meanwhile. {@link #release()} is called when it has ended.
 */
@FunctionalInterface
public non-sealed interface EventStream extends Body {
  /**
   * Begins: the reader is there. Called once; must not block. What happens from now on is for the
   * listener, from any thread and also after this has returned.
   */
  void begin(EventListener reader);
}
