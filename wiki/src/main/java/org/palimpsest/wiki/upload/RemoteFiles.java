package org.palimpsest.wiki.upload;

import java.net.URI;
import java.nio.file.Path;

/** Fetches files from other addresses. Thread-safe. */
@FunctionalInterface
public interface RemoteFiles {
  /** Fetches nothing from anywhere. */
  RemoteFiles NONE = (_, _, _) -> Fetched.FAILED;

  /** What came of it. */
  enum Fetched {
    /** The file is there. */
    DONE,
    /** It is at an address of a network that is not public. */
    FORBIDDEN,
    /** It is larger than was allowed. */
    TOO_LARGE,
    /** It has not come in time. */
    TIMED_OUT,
    /** The other server does not give it. */
    NOT_GIVEN,
    /** It could not be asked for, or broke off. */
    FAILED
  }

  /**
   * Fetches one. Whatever has come of one that is not there is for the caller to delete, too.
   *
   * @param from its address, {@code http} or {@code https}
   * @param into where it is to lie
   * @param most how many bytes it may have
   */
  Fetched fetch(URI from, Path into, long most);
}
