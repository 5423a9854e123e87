package org.palimpsest.wiki.change;

/** What of a recent change is fetched only when asked for. */
public enum ChangePart {
  SHA1,
  TAGS
}
