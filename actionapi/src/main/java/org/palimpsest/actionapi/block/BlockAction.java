package org.palimpsest.actionapi.block;

import java.time.Instant;
import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.block.BlockFlags;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.blocking.BlockOutcome;
import org.palimpsest.wiki.blocking.BlockRequest;
import org.palimpsest.wiki.blocking.BlockSomebody;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.watch.WatchState;

/**
 * {@code action=block} (spec: administration.md, section 5). Beyond MediaWiki's: the parameter
 * {@code dryrun}.
 */
public final class BlockAction implements ActionModule {
  private static final String UNNAMED = "_v";

  private final BlockSomebody verb;
  private final WatchUserParams watch;
  private final BlockParams params;
  private final BlockErrors errors;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public BlockAction(BlockSomebody verb, Settings settings, Namespaces namespaces) {
    this.verb = verb;
    this.watch = new WatchUserParams(settings.watch());
    this.params = new BlockParams(settings, watch);
    this.errors = new BlockErrors(namespaces);
    this.namespaces = namespaces;
    this.declaration = params.declaration();
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    List<Refusal> refusals = verb.refusals(call.performer());
    if (!refusals.isEmpty()) {
      return Answer.refused(Refusals.errors(refusals));
    }
    return switch (params.request(call)) {
      case Parsed.Bad<BlockRequest>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<BlockRequest>(BlockRequest request) ->
          switch (verb.run(request)) {
            case BlockOutcome.Done done ->
                Answer.of("block", node(call, request, done.block(), done.id(), done.watch()));
            case BlockOutcome.Planned planned ->
                Answer.of("block", planned(call, request, planned));
            case BlockOutcome.NotDone why -> Answer.refused(errors.of(why));
          };
    };
  }

  private ObjectNode planned(Call call, BlockRequest request, BlockOutcome.Planned planned) {
    return node(call, request, planned.block(), planned.changedId(), WatchState.UNWATCHED)
        .flag("dryrun", true)
        .flag("reblock", planned.changedId() != 0)
        .put("autoblocks", planned.autoblocks());
  }

  /** The flags are those that were asked for, but for the one that few may give. */
  private ObjectNode node(
      Call call, BlockRequest request, BlockOutcome.Block block, long id, WatchState watched) {
    Instant expires = block.expires();
    ObjectNode node =
        new ObjectNode()
            .put("user", block.target())
            .put("userID", block.accountId())
            .put("expiry", expires == null ? "infinite" : Timestamps.format(expires));
    if (id != 0) {
      node.put("id", id);
    }
    BlockFlags flags = request.flags();
    node.put("reason", request.reason())
        .flag("anononly", flags.anonymousOnly())
        .flag("nocreate", flags.noCreate())
        .flag("autoblock", flags.autoblock())
        .flag("noemail", flags.noEmail())
        .flag("hidename", block.hidesName())
        .flag("allowusertalk", flags.ownTalk());
    watch.put(call, node, request.watch().wanted(), watched);
    node.flag("partial", flags.partial());
    BlockRequest.Closing closing = request.closing();
    putList(
        node,
        "pagerestrictions",
        ListNode.ofTexts(UNNAMED, closing.pages().stream().map(namespaces::prefixedText).toList()),
        closing.pages().isEmpty());
    putList(
        node,
        "namespacerestrictions",
        ListNode.ofNumbers(UNNAMED, closing.namespaces().stream().map(Integer::longValue).toList()),
        closing.namespaces().isEmpty());
    if (params.haveActions()) {
      putList(
          node,
          "actionrestrictions",
          ListNode.ofTexts(UNNAMED, closing.actions().stream().map(BlockedAction::wire).toList()),
          closing.actions().isEmpty());
    }
    return node;
  }

  private static void putList(ObjectNode node, String key, ListNode list, boolean empty) {
    if (empty) {
      node.putNull(key);
    } else {
      node.put(key, list);
    }
  }
}
