package org.palimpsest.actionapi.module;

/** Who may keep an answer (spec: api-framework.md, section 4), the most open mode first. */
public enum CacheMode {
  /** It is the same for everybody. */
  PUBLIC,
  /** It is the same for everybody who is not logged in. */
  ANONYMOUS,
  /** Nobody else may get it. */
  PRIVATE;

  /** The stricter of two modes. */
  public CacheMode and(CacheMode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
