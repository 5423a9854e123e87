package org.palimpsest.store.block;

import java.util.Locale;

/** What blocks can be listed by. */
public enum BlockTrait {
  /** Of an account. */
  ACCOUNT("b.account_id IS NOT NULL"),
  /** Of a single address, also of one that was caught automatically. */
  IP("(b.account_id IS NULL AND b.target NOT LIKE '%/%')"),
  /** Of a range. */
  RANGE("(b.account_id IS NULL AND b.target LIKE '%/%')"),
  /** That ends some day. */
  TEMP("b.expires IS NOT NULL");

  private final String condition;

  BlockTrait(String condition) {
    this.condition = condition;
  }

  /** The condition under which a row has it, or has it not. */
  String condition(boolean has) {
    return has ? condition : "NOT " + condition;
  }

  /** The name that clients know. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
