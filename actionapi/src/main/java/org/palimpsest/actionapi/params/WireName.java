package org.palimpsest.actionapi.params;

/** An enum constant that clients know by another name than its own in lower case. */
public interface WireName {
  /** The name that clients send and get. */
  String wireName();
}
