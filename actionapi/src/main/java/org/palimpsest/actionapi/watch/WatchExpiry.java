package org.palimpsest.actionapi.watch;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.wiki.setting.WatchSettings;

/**
 * The parameter by which a write says until when its page is to be watched. Wikis whose watches
 * never end do not have it.
 */
public final class WatchExpiry {
  private static final Param<Expiry> PARAM = Param.expiry("watchlistexpiry", Period.ofYears(1));

  private final boolean declared;

  /** The parameter as a wiki with these settings has it. */
  public WatchExpiry(WatchSettings settings) {
    this.declared = settings.watchlistExpiry();
  }

  /** The parameter behind the one that says whether to watch at all. */
  public ParamGroup behind(Param<?> wish) {
    return declared ? ParamGroup.of(wish, PARAM) : ParamGroup.of(wish);
  }

  /** What a call asks for; null if it does not say. */
  public @Nullable Expiry of(Call call) {
    return declared ? call.find(PARAM) : null;
  }
}
