package org.palimpsest.actionapi.group;

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
import org.palimpsest.model.message.Message;
import org.palimpsest.store.group.Membership;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.group.ChangeGroups;
import org.palimpsest.wiki.group.GroupsOutcome;
import org.palimpsest.wiki.group.GroupsRequest;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchState;

/** {@code action=userrights} (spec: query-modules.md, section 9). */
public final class UserRightsAction implements ActionModule {
  private final ChangeGroups changeGroups;
  private final UserRightsParams params;
  private final Declaration declaration;

  public UserRightsAction(ChangeGroups changeGroups, Settings settings) {
    this.changeGroups = changeGroups;
    this.params = new UserRightsParams(settings);
    this.declaration = params.declaration();
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    return changeGroups
        .block(call.performer())
        .<Answer>map(block -> Answer.refused(Refusals.error(new Refusal.Blocked(block))))
        .orElseGet(() -> asked(call));
  }

  private Answer asked(Call call) {
    return switch (params.add(call)) {
      case Parsed.Bad<List<Membership>>(ApiError error) -> Answer.refused(error);
      case Parsed.Good<List<Membership>>(List<Membership> add) ->
          switch (account(call)) {
            case Parsed.Bad<String>(ApiError error) -> Answer.refused(error);
            case Parsed.Good<String>(String name) -> change(call, name, add);
          };
    };
  }

  /** The name of the account; the parameter by which it was sent by its id is outdated. */
  private static Parsed<String> account(Call call) {
    String name = call.find(UserRightsParams.USER);
    Long id = call.find(UserRightsParams.USER_ID);
    List<String> both =
        List.of(call.nameOf(UserRightsParams.USER), call.nameOf(UserRightsParams.USER_ID));
    if (name != null && id != null) {
      return new Parsed.Bad<>(ApiError.of(Message.of("apierror-invalidparammix", both, 2)));
    }
    if (name != null) {
      return Parsed.good(name);
    }
    if (id == null) {
      return new Parsed.Bad<>(ApiError.of(Message.of("apierror-missingparam-one-of", both, 2)));
    }
    return call.context()
        .vocabulary()
        .accountName(id)
        .map(Parsed::good)
        .orElseGet(() -> new Parsed.Bad<>(ApiError.of("invaliduser", Message.of("noname"))));
  }

  private Answer change(Call call, String name, List<Membership> add) {
    GroupsRequest wish =
        new GroupsRequest(
            call.performer(),
            name,
            add,
            params.remove(call),
            call.get(UserRightsParams.REASON),
            call.getOrEmpty(UserRightsParams.TAGS),
            call.get(UserRightsParams.WATCH),
            params.watchExpiry(call));
    return switch (changeGroups.change(wish)) {
      case GroupsOutcome.Changed changed -> Answer.of("userrights", node(changed));
      case GroupsOutcome.NoSuchAccount(String missing) ->
          Answer.refused(ApiError.of(Message.of("nosuchusershort", missing)));
      case GroupsOutcome.Blocked(BlockInfo block) ->
          Answer.refused(Refusals.error(new Refusal.Blocked(block)));
      case GroupsOutcome.TagsRefused(TagRefusal refusal) -> Answer.refused(Refusals.error(refusal));
    };
  }

  private static ObjectNode node(GroupsOutcome.Changed changed) {
    WatchState watch = changed.watch();
    ObjectNode node =
        new ObjectNode()
            .put("user", changed.name())
            .put("userid", changed.accountId())
            .put("added", ListNode.ofTexts("group", changed.added()))
            .put("removed", ListNode.ofTexts("group", changed.removed()))
            .flag("watchuser", watch.watched());
    Instant expires = watch.expires();
    if (expires != null) {
      node.put("watchlistexpiry", expires);
    }
    return node;
  }
}
