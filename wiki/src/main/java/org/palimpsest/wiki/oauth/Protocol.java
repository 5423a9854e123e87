package org.palimpsest.wiki.oauth;

/** Which OAuth an application speaks. */
public enum Protocol {
  /** 1.0a (RFC 5849): every request is signed. */
  ONE(1),
  /** 2.0 (RFC 6749): every request carries a bearer token. */
  TWO(2);

  private final int number;

  Protocol(int number) {
    this.number = number;
  }

  /** 1 or 2. */
  public int number() {
    return number;
  }

  static Protocol of(int number) {
    return number == 1 ? ONE : TWO;
  }
}
