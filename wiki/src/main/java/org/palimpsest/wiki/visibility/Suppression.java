package org.palimpsest.wiki.visibility;

/** Whether what is hidden is hidden from nearly all. */
public enum Suppression {
  /** From nearly all. */
  YES,
  /** From most, and no longer from more. */
  NO,
  /** As it is already hidden. */
  NOCHANGE
}
