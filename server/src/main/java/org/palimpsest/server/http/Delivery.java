package org.palimpsest.server.http;

/** An answer that its reader has not taken yet. */
interface Delivery {
  /** How many bytes have gone to the network so far. Any thread may ask. */
  long sent();

  /** Whether it waits for its reader now, and not for who makes it. Any thread may ask. */
  boolean isWaiting();

  /** How many bytes of memory are given back when it ends, about; the same at all times. */
  long holds();

  /** Breaks it off: its reader takes it too slowly. */
  void cut();
}
