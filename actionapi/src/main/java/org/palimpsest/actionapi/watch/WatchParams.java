package org.palimpsest.actionapi.watch;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.wiki.setting.WatchSettings;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * The parameters by which a write says whether to watch its page (spec: rollback.md, section 2.5).
 */
public final class WatchParams {
  private static final Param<WatchOption.Mode> WATCHLIST =
      Param.choice("watchlist", WatchOption.Mode.class).defaults(WatchOption.Mode.PREFERENCES);
  private static final Param<Expiry> EXPIRY = Param.expiry("watchlistexpiry", Period.ofYears(1));

  private final boolean expires;

  /** The parameters as a wiki with these settings has them: not all let a watch expire. */
  public WatchParams(WatchSettings settings) {
    this.expires = settings.watchlistExpiry();
  }

  /** Them. */
  public List<Param<?>> params() {
    List<Param<?>> params = new ArrayList<>(List.of(WATCHLIST));
    if (expires) {
      params.add(EXPIRY);
    }
    return params;
  }

  /** What a call asks for. */
  public WatchOption of(Call call) {
    return new WatchOption(call.get(WATCHLIST), expires ? call.find(EXPIRY) : null);
  }
}
