package org.palimpsest.server.http;

/** An answer that its reader has not taken yet. */
interface Delivery {
  /** How many bytes have gone to the network so far. Any thread may ask. */
  long sent();

  /** Breaks it off: its reader takes it too slowly. */
  void cut();
}
