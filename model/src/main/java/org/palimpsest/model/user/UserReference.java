package org.palimpsest.model.user;

import java.util.Locale;
import java.util.Objects;

/** How a client may point at a person; each name is in its canonical form. */
public sealed interface UserReference {
  /** The kinds of reference, as a parameter declares them. */
  enum Kind {
    NAME,
    IP,
    CIDR,
    TEMP,
    INTERWIKI,
    ID;

    /** The name that clients know. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which kind this is. */
  Kind kind();

  /** An account's name, which need not exist. */
  record Name(String name) implements UserReference {
    public Name {
      Objects.requireNonNull(name);
    }

    @Override
    public Kind kind() {
      return Kind.NAME;
    }
  }

  /** A single address, or an old one with its last part withheld. */
  record Ip(String address) implements UserReference {
    public Ip {
      Objects.requireNonNull(address);
    }

    @Override
    public Kind kind() {
      return Kind.IP;
    }
  }

  /** A range of addresses. */
  record Cidr(String range) implements UserReference {
    public Cidr {
      Objects.requireNonNull(range);
    }

    @Override
    public Kind kind() {
      return Kind.CIDR;
    }
  }

  /** A temporary account's name, which need not exist. */
  record Temp(String name) implements UserReference {
    public Temp {
      Objects.requireNonNull(name);
    }

    @Override
    public Kind kind() {
      return Kind.TEMP;
    }
  }

  /** A person of another wiki, such as {@code imp>Dave}: taken as it was written. */
  record Interwiki(String name) implements UserReference {
    public Interwiki {
      Objects.requireNonNull(name);
    }

    @Override
    public Kind kind() {
      return Kind.INTERWIKI;
    }
  }

  /** An account's id, which need not exist; an id too large for any account is 0. */
  record Id(long id) implements UserReference {
    @Override
    public Kind kind() {
      return Kind.ID;
    }
  }
}
