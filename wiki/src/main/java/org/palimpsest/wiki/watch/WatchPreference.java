package org.palimpsest.wiki.watch;

import java.time.Instant;
import org.palimpsest.model.time.Expiries;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.time.ParsedExpiry;
import org.palimpsest.store.user.OptionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The preferences that put a page on the watchlist of who changes it. */
public enum WatchPreference {
  EDIT("watchdefault", true),
  CREATE("watchcreations", true),
  ROLLBACK("watchrollback", false),
  DELETE("watchdeletion", false),
  MOVE("watchmoves", false),
  UPLOAD("watchuploads", true);

  private final String option;
  private final boolean standard;

  WatchPreference(String option, boolean standard) {
    this.option = option;
    this.standard = standard;
  }

  /** Whether this account wants it. */
  boolean isOn(JdbcClient sql, long accountId) {
    return OptionTable.find(sql, accountId, option).map(WatchPreference::isOn).orElse(standard);
  }

  private static boolean isOn(String value) {
    return !value.isEmpty() && !value.equals("0");
  }

  /** Until when this account wants to watch what it has not watched before. */
  Expiry expiry(JdbcClient sql, long accountId, Instant now) {
    return OptionTable.find(sql, accountId, option + "-expiry")
        .map(value -> Expiries.parse(value, now))
        .map(parsed -> parsed instanceof ParsedExpiry.Valid(Expiry expiry) ? expiry : null)
        .orElse(Expiry.INFINITE);
  }
}
