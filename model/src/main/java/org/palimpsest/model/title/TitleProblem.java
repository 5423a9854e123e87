package org.palimpsest.model.title;

import java.util.Locale;

/** Why a text is no title (spec: titles-and-site.md, section 2). */
public enum TitleProblem {
  INVALID_UTF8,
  INVALID_EMPTY,
  INVALID_TALK_NAMESPACE,
  INVALID_CHARACTERS,
  INVALID_RELATIVE,
  INVALID_MAGIC_TILDE,
  INVALID_TOO_LONG,
  INVALID_LEADING_COLON;

  private final String code;

  TitleProblem() {
    this.code = "title-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code that clients know, such as {@code title-invalid-empty}. */
  public String code() {
    return code;
  }
}
