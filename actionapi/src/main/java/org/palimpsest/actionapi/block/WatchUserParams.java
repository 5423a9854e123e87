package org.palimpsest.actionapi.block;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.wiki.blocking.BlockRequest.Watching;
import org.palimpsest.wiki.setting.WatchSettings;
import org.palimpsest.wiki.watch.WatchState;

/** The parameters by which somebody says whether to watch the page of who is blocked. */
final class WatchUserParams implements ParamGroup {
  private static final Param<Boolean> WATCH = Param.bool("watchuser");
  private static final Param<Expiry> EXPIRY = Param.expiry("watchlistexpiry", Period.ofYears(1));

  private final boolean expires;

  WatchUserParams(WatchSettings settings) {
    this.expires = settings.watchlistExpiry();
  }

  @Override
  public List<Param<?>> params() {
    List<Param<?>> params = new ArrayList<>(List.of(WATCH));
    if (expires) {
      params.add(EXPIRY);
    }
    return params;
  }

  @Override
  public List<String> errors() {
    return params().stream().flatMap(param -> param.errors().stream()).toList();
  }

  Watching of(Call call) {
    return new Watching(call.get(WATCH), expires ? call.find(EXPIRY) : null);
  }

  /** Says what has come of it; until when only to those who asked. */
  void put(Call call, ObjectNode node, boolean watched, WatchState state) {
    node.flag("watchuser", watched);
    if (expires && call.find(EXPIRY) != null) {
      Instant end = state.expires();
      if (end == null) {
        node.putNull("watchlistexpiry");
      } else {
        node.put("watchlistexpiry", end);
      }
    }
  }
}
