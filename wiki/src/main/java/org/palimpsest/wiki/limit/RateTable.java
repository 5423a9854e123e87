package org.palimpsest.wiki.limit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rates hold for whom: for {@code ip} (somebody without an account, or a newbie's address),
 * {@code newbie} (an account that is not autoconfirmed), {@code user} (any other account), {@code
 * ip-all} (every address), or the members of a group. Immutable.
 */
public final class RateTable {
  private final Map<Limit, Map<String, Rate>> rates;

  private RateTable(Map<Limit, Map<String, Rate>> rates) {
    this.rates = rates;
  }

  /** The rates of a wiki whose owner has decided nothing. */
  public static RateTable standard() {
    return new RateTable(Map.of())
        .with(Limit.EDIT, "ip", new Rate(8, 60))
        .with(Limit.EDIT, "newbie", new Rate(8, 60))
        .with(Limit.EDIT, "user", new Rate(90, 60))
        .with(Limit.MOVE, "newbie", new Rate(2, 120))
        .with(Limit.MOVE, "user", new Rate(8, 60))
        .with(Limit.UPLOAD, "ip", new Rate(8, 60))
        .with(Limit.UPLOAD, "newbie", new Rate(8, 60))
        .with(Limit.ROLLBACK, "user", new Rate(10, 60))
        .with(Limit.ROLLBACK, "newbie", new Rate(5, 120))
        .with(Limit.MAILPASSWORD, "ip", new Rate(5, 3600))
        .with(Limit.SENDEMAIL, "ip", new Rate(5, 86400))
        .with(Limit.SENDEMAIL, "newbie", new Rate(5, 86400))
        .with(Limit.SENDEMAIL, "user", new Rate(20, 86400))
        .with(Limit.CHANGEEMAIL, "ip-all", new Rate(10, 3600))
        .with(Limit.CHANGEEMAIL, "user", new Rate(4, 86400))
        .with(Limit.CONFIRMEMAIL, "ip-all", new Rate(10, 3600))
        .with(Limit.CONFIRMEMAIL, "user", new Rate(4, 86400))
        .with(Limit.PURGE, "ip", new Rate(30, 60))
        .with(Limit.PURGE, "user", new Rate(30, 60))
        .with(Limit.LINKPURGE, "ip", new Rate(30, 60))
        .with(Limit.LINKPURGE, "user", new Rate(30, 60))
        .with(Limit.RENDERFILE, "ip", new Rate(700, 30))
        .with(Limit.RENDERFILE, "user", new Rate(700, 30))
        .with(Limit.RENDERFILE_NONSTANDARD, "ip", new Rate(70, 30))
        .with(Limit.RENDERFILE_NONSTANDARD, "user", new Rate(70, 30))
        .with(Limit.STASHEDIT, "ip", new Rate(30, 60))
        .with(Limit.STASHEDIT, "newbie", new Rate(30, 60))
        .with(Limit.STASHBASEHTML, "ip", new Rate(5, 60))
        .with(Limit.STASHBASEHTML, "newbie", new Rate(5, 60))
        .with(Limit.CHANGETAGS, "ip", new Rate(8, 60))
        .with(Limit.CHANGETAGS, "newbie", new Rate(8, 60))
        .with(Limit.EDITCONTENTMODEL, "newbie", new Rate(2, 120))
        .with(Limit.EDITCONTENTMODEL, "user", new Rate(8, 60));
  }

  /** This table with one rate set. */
  public RateTable with(Limit limit, String who, Rate rate) {
    Map<Limit, Map<String, Rate>> changed = new EnumMap<>(Limit.class);
    changed.putAll(rates);
    Map<String, Rate> entries = new LinkedHashMap<>(of(limit));
    entries.put(who, rate);
    changed.put(limit, Collections.unmodifiableMap(entries));
    return new RateTable(Collections.unmodifiableMap(changed));
  }

  /** The rates of one limit by whom they are for, in the order in which they were set. */
  public Map<String, Rate> of(Limit limit) {
    return rates.getOrDefault(limit, Map.of());
  }
}
