package org.palimpsest.wiki.dump;

import java.util.Objects;

/** Who has done something, as a dump tells it. */
public sealed interface DumpedAuthor {
  /** Somebody by name. */
  record Named(String name) implements DumpedAuthor {
    public Named {
      Objects.requireNonNull(name);
    }
  }

  /** Somebody from an address. */
  record Address(String address) implements DumpedAuthor {
    public Address {
      Objects.requireNonNull(address);
    }
  }

  /** The dump does not say it, because it is hidden. */
  record Hidden() implements DumpedAuthor {}

  /** The dump does not say it. */
  record Missing() implements DumpedAuthor {}
}
