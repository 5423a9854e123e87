package org.palimpsest.actionapi.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.wiki.setting.WatchSettings;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * The parameters by which a write says whether to watch its page (spec: rollback.md, section 2.5).
 */
public final class WatchParams implements ParamGroup {
  /** Older than the others; a module has it alone, with {@link #UNWATCH}, or not at all. */
  public static final Param<Boolean> WATCH = Param.bool("watch").deprecated();

  /** Older than the others; a module has it with {@link #WATCH} or not at all. */
  public static final Param<Boolean> UNWATCH = Param.bool("unwatch").deprecated();

  private final Param<WatchOption.Mode> watchlist;
  private final WatchExpiry expiry;
  private final ParamGroup group;

  /** The parameters as a wiki with these settings has them: not all let a watch expire. */
  public WatchParams(WatchSettings settings) {
    this(
        settings,
        Param.choice("watchlist", WatchOption.Mode.class).defaults(WatchOption.Mode.PREFERENCES));
  }

  private WatchParams(WatchSettings settings, Param<WatchOption.Mode> watchlist) {
    this.watchlist = watchlist;
    this.expiry = new WatchExpiry(settings);
    this.group = expiry.behind(watchlist);
  }

  /** The same for a module that watches nothing unless it is asked to. */
  public static WatchParams onlyIfAsked(WatchSettings settings) {
    return new WatchParams(
        settings,
        Param.choice("watchlist", WatchOption.Mode.class).defaults(WatchOption.Mode.NOCHANGE));
  }

  /** The same for a module by which nobody stops to watch anything. */
  public static WatchParams ofUploads(WatchSettings settings) {
    Map<String, WatchOption.Mode> modes = new LinkedHashMap<>();
    for (WatchOption.Mode mode :
        List.of(WatchOption.Mode.NOCHANGE, WatchOption.Mode.PREFERENCES, WatchOption.Mode.WATCH)) {
      modes.put(mode.name().toLowerCase(Locale.ROOT), mode);
    }
    return new WatchParams(
        settings, Param.choice("watchlist", modes).defaults(WatchOption.Mode.PREFERENCES));
  }

  @Override
  public List<Param<?>> params() {
    return group.params();
  }

  @Override
  public List<String> errors() {
    return group.errors();
  }

  /** What a call asks for whose module has the older parameters too. */
  public WatchOption ofOld(Call call) {
    WatchOption option = ofWatch(call);
    return !call.get(WATCH) && call.get(UNWATCH)
        ? new WatchOption(WatchOption.Mode.UNWATCH, option.expiry())
        : option;
  }

  /** What a call asks for whose module has {@link #WATCH} alone of the older parameters. */
  public WatchOption ofWatch(Call call) {
    WatchOption option = of(call);
    return call.get(WATCH) ? new WatchOption(WatchOption.Mode.WATCH, option.expiry()) : option;
  }

  /** What a call asks for. */
  public WatchOption of(Call call) {
    return new WatchOption(call.get(watchlist), expiry.of(call));
  }
}
