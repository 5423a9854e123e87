package org.palimpsest.actionapi.params;

/** A module of the API that the value of a parameter stands for; clients are told its path. */
public interface Submodule {
  /** Its path, for instance {@code query+info}. */
  String path();

  /** Whether its use is discouraged. */
  default boolean isDeprecated() {
    return false;
  }

  /** Whether it is not meant for the public. */
  default boolean isInternal() {
    return false;
  }
}
