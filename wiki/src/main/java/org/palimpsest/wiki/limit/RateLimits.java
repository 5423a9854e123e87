package org.palimpsest.wiki.limit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.LimitSettings;

/**
 * How often somebody may do something (spec: auth-and-rights.md, section 12). Asking counts: what
 * is refused or fails later has used up its share too, so ask once for each action, outside any
 * transaction. Thread-safe.
 */
public final class RateLimits {
  private static final String IP = "ip";
  private static final String IP_ALL = "ip-all";
  private static final String NEWBIE = "newbie";
  private static final String USER = "user";

  private final boolean on;
  private final RateTable table;
  private final HitCounters counters;
  private final Networks networks;

  public RateLimits(LimitSettings settings, RateTable table, HitCounters counters) {
    this.on = settings.rateLimits();
    this.table = table;
    this.counters = counters;
    this.networks = new Networks(settings);
  }

  /** Counts one try at each of these and gives those that are done too often. */
  public Set<Limit> consume(Performer performer, Limit... limits) {
    Set<Limit> exceeded = EnumSet.noneOf(Limit.class);
    if (!on || performer.has(Right.NORATELIMIT)) {
      return exceeded;
    }
    for (Limit limit : limits) {
      applying(performer, limit)
          .forEach((who, rate) -> {
            String name = limit.wire() + '|' + who + '|' + counted(performer, who);
            if (counters.hit(name, rate.window()) > rate.hits()) {
              exceeded.add(limit);
            }
          });
    }
    return exceeded;
  }

  /** The rates that hold for somebody, whether or not they are exempt from them. */
  public Map<Limit, Map<String, Rate>> applying(Performer performer) {
    Map<Limit, Map<String, Rate>> found = new EnumMap<>(Limit.class);
    if (on) {
      for (Limit limit : Limit.values()) {
        Map<String, Rate> rates = applying(performer, limit);
        if (!rates.isEmpty()) {
          found.put(limit, rates);
        }
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private Map<String, Rate> applying(Performer performer, Limit limit) {
    Map<String, Rate> all = table.of(limit);
    Map<String, Rate> found = new LinkedHashMap<>();
    if (!performer.isRegistered()) {
      keep(all, IP, found);
    } else if (!performer.has(Right.AUTOCONFIRMED)) {
      keep(all, IP, found);
      keep(all, NEWBIE, found);
    } else {
      Rate best = all.get(USER);
      for (String group : performer.groups()) {
        Rate rate = all.get(group);
        if (rate != null && (best == null || rate.allowsMoreThan(best))) {
          best = rate;
        }
      }
      if (best != null) {
        found.put(USER, best);
      }
    }
    keep(all, IP_ALL, found);
    return found;
  }

  private static void keep(Map<String, Rate> all, String who, Map<String, Rate> found) {
    Rate rate = all.get(who);
    if (rate != null) {
      found.put(who, rate);
    }
  }

  private Object counted(Performer performer, String who) {
    return who.startsWith(IP) ? networks.of(performer.address()) : performer.userId();
  }
}
