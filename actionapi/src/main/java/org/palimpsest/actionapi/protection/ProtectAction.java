package org.palimpsest.actionapi.protection;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.protection.AskedProtection;
import org.palimpsest.wiki.protection.ProtectOutcome;
import org.palimpsest.wiki.protection.ProtectPage;
import org.palimpsest.wiki.protection.ProtectRequest;

/**
 * {@code action=protect} (spec: administration.md, section 4). Beyond MediaWiki's: the parameter
 * {@code dryrun}.
 */
public final class ProtectAction implements ActionModule {
  private static final Param<List<String>> PROTECTIONS =
      Param.string("protections").multi().required();
  private static final Param<List<String>> EXPIRY =
      Param.string("expiry").defaults("infinite").multi(new MultiType.Rules(50, 500, true, null));
  private static final Param<String> REASON = Param.string("reason").defaults("");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> CASCADE = Param.bool("cascade");
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  private final ProtectPage protectPage;
  private final PageChoice page;
  private final WatchParams watch;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public ProtectAction(
      ProtectPage protectPage, PageChoice page, WatchParams watch, Namespaces namespaces) {
    this.protectPage = protectPage;
    this.page = page;
    this.watch = watch;
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "protect",
                TokenType.CSRF,
                EnumSet.of(Act.PROTECT),
                PageChoice.PARAMS,
                PROTECTIONS,
                EXPIRY,
                REASON,
                TAGS,
                CASCADE,
                WatchParams.WATCH,
                watch,
                DRY_RUN)
            .example(
                "action=protect&title=Main%20Page&token=123ABC&protections=edit=sysop|move=sysop&cascade=&expiry=20270901163000|never")
            .example(
                "action=protect&title=Main%20Page&token=123ABC&protections=edit=all|move=all&reason=Lifting%20restrictions")
            .example(
                "action=protect&title=Main%20Page&token=123ABC&protections=&reason=Lifting%20restrictions&dryrun=1")
            .errors(ProtectionErrors.CODES);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    return switch (page.possible(call)) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title title) ->
          answer(call, protectPage.run(request(call, title)));
    };
  }

  private ProtectRequest request(Call call, Title title) {
    return new ProtectRequest(
        call.performer(),
        title,
        call.getOrEmpty(PROTECTIONS).stream().map(ProtectAction::wish).toList(),
        call.getOrEmpty(EXPIRY),
        call.get(CASCADE),
        call.get(REASON),
        call.getOrEmpty(TAGS),
        watch.ofWatch(call),
        call.get(DRY_RUN));
  }

  /** What stands before the first sign of equality is the type. */
  private static ProtectRequest.Wish wish(String text) {
    int sign = text.indexOf('=');
    return sign < 0
        ? new ProtectRequest.Wish(text, null)
        : new ProtectRequest.Wish(text.substring(0, sign), text.substring(sign + 1));
  }

  private Answer answer(Call call, ProtectOutcome outcome) {
    return switch (outcome) {
      case ProtectOutcome.Done done ->
          Answer.of("protect", result(call, done.title(), done.cascades(), done.asked()));
      case ProtectOutcome.Planned planned ->
          Answer.of(
              "protect",
              result(call, planned.title(), planned.cascades(), planned.asked())
                  .flag("dryrun", true)
                  .put("before", PageNodes.protections(planned.before()))
                  .put("after", PageNodes.protections(planned.after()))
                  .flag("revision", planned.revision()));
      case ProtectOutcome.NotDone why -> Answer.refused(ProtectionErrors.of(why));
    };
  }

  private ObjectNode result(Call call, Title title, boolean cascades, List<AskedProtection> asked) {
    ObjectNode node =
        new ObjectNode()
            .put("title", namespaces.prefixedText(title))
            .put("reason", call.get(REASON));
    if (cascades) {
      node.flag("cascade", true);
    }
    ListNode list = node.putList("protections", "protection");
    for (AskedProtection each : asked) {
      ObjectNode item = list.addObject();
      item.put(each.type().wire(), each.level() == null ? "" : each.level().wire());
      putEnd(item, each.expires());
    }
    return node;
  }

  private static void putEnd(ObjectNode item, @Nullable Instant expires) {
    if (expires == null) {
      item.put("expiry", "infinite");
    } else {
      item.put("expiry", expires);
    }
  }
}
