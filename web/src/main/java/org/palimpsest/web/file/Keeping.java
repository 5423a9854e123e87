package org.palimpsest.web.file;

/** Who may keep what is sent. */
enum Keeping {
  /** Everybody, also caches that serve several people. */
  SHARED("public, "),
  /** The browser of whoever has asked. */
  OWN("private, "),
  /** Nobody. */
  NONE("");

  private static final long OLD_SECONDS = 30L * 24 * 60 * 60;

  private final String whose;

  Keeping(String whose) {
    this.whose = whose;
  }

  /** Of what readers of a wiki may see. */
  static Keeping of(FileReaders readers) {
    return readers.open() ? SHARED : OWN;
  }

  /**
   * What caches are told.
   *
   * @param old whether nothing else will ever be at this address
   */
  String header(boolean old) {
    if (this == NONE) {
      return "private, no-store";
    }
    // An old version never changes, but it may be hidden: so not for years.
    return whose + (old ? "max-age=" + OLD_SECONDS : "no-cache");
  }
}
