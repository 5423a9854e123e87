package org.palimpsest.actionapi.block;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.BlockNode;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.blocking.BlockFlaw;
import org.palimpsest.wiki.blocking.BlockOutcome;
import org.palimpsest.wiki.blocking.UnblockOutcome;

/** Which code and sentence stand for which block that has not been made or lifted. */
final class BlockErrors {
  /** The codes of blocking, but for those of what all verbs can be refused for. */
  static final List<String> OF_BLOCKING =
      List.of(
          "cantblock-email",
          "ipbblocked",
          "ipbnounblockself",
          "missingtitle",
          "nosuchuser",
          "nosuchblockid",
          "invalidip",
          "ip_range_toolarge",
          "ipb-prevent-user-talk-edit",
          "invalidexpiry",
          "ipb_expiry_old",
          "ipb_hide_partial",
          "ipb_expiry_temp",
          "ipb_hide_invalid",
          "ipb-empty-block",
          "alreadyblocked",
          ApiError.BUSY);

  /** The codes of unblocking, but for those of what all verbs can be refused for. */
  static final List<String> OF_UNBLOCKING =
      List.of("ipbblocked", "ipbnounblockself", "cantunblock", ApiError.BUSY);

  private static final String BLOCKED = "ipbblocked";
  private static final String OWN = "ipbnounblockself";

  private final Namespaces namespaces;

  BlockErrors(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** Why somebody has not been blocked. */
  List<ApiError> of(BlockOutcome.NotDone outcome) {
    return switch (outcome) {
      case BlockOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case BlockOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case BlockOutcome.Flawed(BlockFlaw flaw) -> List.of(ApiError.of(Message.of(key(flaw))));
      case BlockOutcome.NoSuchUser(String name) -> one("nosuchusershort", name);
      case BlockOutcome.NoSuchBlock(long id) ->
          List.of(ApiError.of(Message.of("apierror-nosuchblockid", id)));
      case BlockOutcome.RangeTooWide(int prefix) ->
          List.of(ApiError.of(Message.of("ip_range_toolarge", prefix)));
      case BlockOutcome.PageMissing(Title title) ->
          List.of(
              ApiError.of(
                  Message.of(
                      "paramvalidator-missingtitle",
                      Message.plain("pagerestrictions"),
                      Message.plain(namespaces.prefixedText(title)))));
      case BlockOutcome.TooManyEdits(int most) ->
          List.of(ApiError.of(Message.of("ipb_hide_invalid", Message.count(most))));
      case BlockOutcome.AlreadyBlocked(String target) -> one("ipb_already_blocked", target);
      case BlockOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
    };
  }

  /** Why a block has not been lifted. */
  static List<ApiError> of(UnblockOutcome.NotDone outcome) {
    return switch (outcome) {
      case UnblockOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case UnblockOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case UnblockOutcome.PerformerBlocked(var block, boolean own) ->
          List.of(
              ApiError.of(Message.of(own ? OWN : BLOCKED))
                  .with(new ObjectNode().put("blockinfo", BlockNode.of(block))));
      case UnblockOutcome.NotBlocked(String what) -> one("ipb_cant_unblock", what);
      case UnblockOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
    };
  }

  private static List<ApiError> one(String key, String about) {
    return List.of(ApiError.of(Message.of(key, about)));
  }

  private static String key(BlockFlaw flaw) {
    return switch (flaw) {
      case NO_MAIL -> "apierror-cantblock-email";
      case PERFORMER_BLOCKED -> BLOCKED;
      case OWN_BLOCK -> OWN;
      case INVALID_ADDRESS -> "badipaddress";
      case OWN_TALK_OPEN -> "ipb-prevent-user-talk-edit";
      case INVALID_EXPIRY -> "ipb_expiry_invalid";
      case PAST_EXPIRY -> "ipb_expiry_old";
      case HIDING_PARTLY -> "ipb_hide_partial";
      case HIDING_FOR_A_TIME -> "ipb_expiry_temp";
      case CLOSES_NOTHING -> "ipb-empty-block";
    };
  }
}
