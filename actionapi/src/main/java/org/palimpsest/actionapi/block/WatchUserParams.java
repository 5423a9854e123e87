package org.palimpsest.actionapi.block;

import java.time.Instant;
import java.util.List;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchExpiry;
import org.palimpsest.wiki.blocking.BlockRequest.Watching;
import org.palimpsest.wiki.setting.WatchSettings;
import org.palimpsest.wiki.watch.WatchState;

/** The parameters by which somebody says whether to watch the page of who is blocked. */
final class WatchUserParams implements ParamGroup {
  private static final Param<Boolean> WATCH = Param.bool("watchuser");

  private final WatchExpiry expiry;
  private final ParamGroup group;

  WatchUserParams(WatchSettings settings) {
    this.expiry = new WatchExpiry(settings);
    this.group = expiry.behind(WATCH);
  }

  @Override
  public List<Param<?>> params() {
    return group.params();
  }

  @Override
  public List<String> errors() {
    return group.errors();
  }

  Watching of(Call call) {
    return new Watching(call.get(WATCH), expiry.of(call));
  }

  /** Says what has come of it; until when only to those who asked. */
  void put(Call call, ObjectNode node, boolean watched, WatchState state) {
    node.flag("watchuser", watched);
    if (expiry.of(call) != null) {
      Instant end = state.expires();
      if (end == null) {
        node.putNull("watchlistexpiry");
      } else {
        node.put("watchlistexpiry", end);
      }
    }
  }
}
