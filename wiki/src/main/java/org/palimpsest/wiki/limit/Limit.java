package org.palimpsest.wiki.limit;

import java.util.Locale;

/**
 * What is limited to so many times in so many seconds, in the order in which it is listed (spec:
 * auth-and-rights.md, section 12).
 */
public enum Limit {
  EDIT,
  MOVE,
  UPLOAD,
  ROLLBACK,
  MAILPASSWORD,
  SENDEMAIL,
  CHANGEEMAIL,
  CONFIRMEMAIL,
  PURGE,
  LINKPURGE,
  RENDERFILE,
  RENDERFILE_NONSTANDARD,
  STASHEDIT,
  STASHBASEHTML,
  CHANGETAGS,
  EDITCONTENTMODEL;

  private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name that clients know. */
  public String wire() {
    return wire;
  }
}
