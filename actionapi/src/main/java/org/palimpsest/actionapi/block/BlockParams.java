package org.palimpsest.actionapi.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.BlockFlags;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.blocking.BlockRequest;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.setting.Settings;

/** The parameters of {@code action=block}. */
final class BlockParams {
  static final Param<String> REASON = Param.string("reason").defaults("");
  static final Param<List<String>> TAGS = Param.tags("tags");
  static final Param<Boolean> DRY_RUN = Param.bool("dryrun");
  private static final Param<String> EXPIRY = Param.string("expiry").defaults("never");
  private static final Param<Boolean> ANONYMOUS_ONLY = Param.bool("anononly");
  private static final Param<Boolean> NO_CREATE = Param.bool("nocreate");
  private static final Param<Boolean> AUTOBLOCK = Param.bool("autoblock");
  private static final Param<Boolean> NO_EMAIL = Param.bool("noemail");
  private static final Param<Boolean> HIDE_NAME = Param.bool("hidename");
  private static final Param<Boolean> ALLOW_USER_TALK = Param.bool("allowusertalk");
  private static final Param<Boolean> REBLOCK = Param.bool("reblock");
  private static final Param<Boolean> NEW_BLOCK = Param.bool("newblock");
  private static final Param<Boolean> PARTIAL = Param.bool("partial");
  private static final Param<List<Title>> PAGES =
      Param.title("pagerestrictions", true).multi(new MultiType.Rules(10, 10, false, null));
  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespacerestrictions");
  private static final Param<List<BlockedAction>> ACTIONS =
      Param.choice("actionrestrictions", BlockedAction.class).multi();

  private final WatchUserParams watch;
  private final boolean actions;

  BlockParams(Settings settings, WatchUserParams watch) {
    this.watch = watch;
    this.actions = settings.block().blockedActions();
  }

  Declaration declaration() {
    List<ParamGroup> groups =
        new ArrayList<>(
            List.of(
                TargetParams.ALL,
                EXPIRY,
                REASON,
                ANONYMOUS_ONLY,
                NO_CREATE,
                AUTOBLOCK,
                NO_EMAIL,
                HIDE_NAME,
                ALLOW_USER_TALK,
                REBLOCK,
                NEW_BLOCK,
                watch,
                TAGS,
                PARTIAL,
                PAGES,
                NAMESPACES));
    if (actions) {
      groups.add(ACTIONS);
    }
    groups.add(DRY_RUN);
    return Declaration.ofVerb(
            "block", TokenType.CSRF, Set.of(Act.BLOCK), groups.toArray(ParamGroup[]::new))
        .example(
            "action=block&user=192.0.2.5&expiry=3%20days&reason=First%20strike&nocreate&token=123ABC")
        .example(
            "action=block&user=Vandal&expiry=never&reason=Vandalism&autoblock&nocreate&dryrun&token=123ABC")
        .errors(BlockErrors.OF_BLOCKING);
  }

  Parsed<BlockRequest> request(Call call) {
    if (call.get(NEW_BLOCK) && call.get(REBLOCK)) {
      return new Parsed.Bad<>(ListErrors.together(call, NEW_BLOCK, REBLOCK));
    }
    return TargetParams.whom(call).then(whom -> request(call, whom));
  }

  private Parsed<BlockRequest> request(Call call, BlockRequest.Whom whom) {
    boolean byId = whom instanceof BlockRequest.Whom.BlockedBy;
    if (byId && call.get(NEW_BLOCK)) {
      ApiError error = ListErrors.together(call, TargetParams.ID, NEW_BLOCK);
      return new Parsed.Bad<>(error);
    }
    return Parsed.good(
        new BlockRequest(
            call.performer(),
            whom,
            call.get(EXPIRY),
            call.get(REASON),
            flags(call),
            closing(call),
            call.get(REBLOCK) || byId,
            call.getOrEmpty(TAGS),
            watch.of(call),
            call.get(DRY_RUN)));
  }

  private static BlockFlags flags(Call call) {
    return new BlockFlags(
        call.get(ANONYMOUS_ONLY),
        call.get(NO_CREATE),
        call.get(AUTOBLOCK),
        call.get(NO_EMAIL),
        call.get(HIDE_NAME),
        call.get(ALLOW_USER_TALK),
        call.get(PARTIAL));
  }

  private BlockRequest.Closing closing(Call call) {
    return new BlockRequest.Closing(
        call.getOrEmpty(PAGES), call.getOrEmpty(NAMESPACES), actions(call));
  }

  private List<BlockedAction> actions(Call call) {
    return actions ? call.getOrEmpty(ACTIONS) : List.of();
  }

  /** Whether blocks can be of actions here, so that answers say so. */
  boolean haveActions() {
    return actions;
  }
}
