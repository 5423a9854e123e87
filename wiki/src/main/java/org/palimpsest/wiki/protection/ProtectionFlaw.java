package org.palimpsest.wiki.protection;

/** Why the protections that somebody asks for make no sense for this title. */
public sealed interface ProtectionFlaw {
  /** There are neither as many expiries as protections nor one for all. */
  record NotAsManyExpiries(int given, int needed) implements ProtectionFlaw {}

  /** What exists cannot be protected against being made. */
  record PageExists() implements ProtectionFlaw {}

  /** What does not exist can only be protected against being made. */
  record PageMissing() implements ProtectionFlaw {}

  /** Such a title cannot be protected against this. */
  record UnknownType(String text) implements ProtectionFlaw {}

  /** There is no such level, or none was sent. */
  record UnknownLevel(String text) implements ProtectionFlaw {}

  /** This is no time. */
  record UnknownExpiry(String text) implements ProtectionFlaw {}

  /** This time is over. */
  record PastExpiry(String text) implements ProtectionFlaw {}
}
