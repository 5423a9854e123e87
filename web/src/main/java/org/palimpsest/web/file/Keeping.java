package org.palimpsest.web.file;

/** Who may keep what is sent. */
enum Keeping {
  /** Everybody, also caches that serve several people. */
  SHARED("public, "),
  /** The browser of whoever has asked. */
  OWN("private, "),
  /** Nobody. */
  NONE("");

  private final String whose;

  Keeping(String whose) {
    this.whose = whose;
  }

  /** Of what readers of a wiki may see. */
  static Keeping of(FileReaders readers) {
    return readers.open() ? SHARED : OWN;
  }

  /**
   * What caches are told. What is kept is asked for again each time, for it may be hidden by then.
   */
  String header() {
    return this == NONE ? "private, no-store" : whose + "no-cache";
  }
}
