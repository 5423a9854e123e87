package org.palimpsest.actionapi.merge;

import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.merge.MergeHistory;
import org.palimpsest.wiki.merge.MergeOutcome;
import org.palimpsest.wiki.merge.MergeOutcome.Source;
import org.palimpsest.wiki.merge.MergePoint;
import org.palimpsest.wiki.merge.MergeRequest;
import org.palimpsest.wiki.merge.MergeSpan;

/**
 * {@code action=mergehistory} (spec: deletion-and-logs.md, section 6). Beyond MediaWiki's: the
 * parameter {@code dryrun}.
 */
public final class MergeHistoryAction implements ActionModule {
  private static final PageChoice.Pair FROM = PageChoice.Pair.of("from", "fromid");
  private static final PageChoice.Pair TO = PageChoice.Pair.of("to", "toid");
  private static final Param<MergePointType.Point> TIMESTAMP =
      Param.of("timestamp", MergePointType.INSTANCE);
  private static final Param<MergePointType.Point> START =
      Param.of("starttimestamp", MergePointType.INSTANCE);
  private static final Param<String> REASON = Param.string("reason").defaults("");
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  private final MergeHistory mergeHistory;
  private final PageChoice pages;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public MergeHistoryAction(MergeHistory mergeHistory, PageChoice pages, Namespaces namespaces) {
    this.mergeHistory = mergeHistory;
    this.pages = pages;
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "mergehistory",
                TokenType.CSRF,
                EnumSet.of(Act.EDIT),
                FROM.title(),
                FROM.id(),
                TO.title(),
                TO.id(),
                TIMESTAMP,
                REASON,
                START,
                DRY_RUN)
            .example("action=mergehistory&from=Oldpage&to=Newpage&token=123ABC&reason=Reason")
            .example(
                "action=mergehistory&from=Oldpage&to=Newpage&token=123ABC&reason=Reason&timestamp=2015-12-31T04:37:41Z")
            .errors(MergeErrors.CODES);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    PageChoice.Choice<Title> from = pages.title(call, FROM);
    PageChoice.Choice<Title> to =
        from instanceof PageChoice.Choice.Refused<Title> ? from : pages.title(call, TO);
    return switch (to) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title target) ->
          merge(call, ((PageChoice.Choice.Chosen<Title>) from).value(), target);
    };
  }

  private Answer merge(Call call, Title from, Title to) {
    MergePointType.Point start = call.find(START);
    MergePointType.Point upTo = call.find(TIMESTAMP);
    MergeRequest request =
        new MergeRequest(
            call.performer(),
            from,
            to,
            new MergeSpan(start == null ? null : start.point(), upTo == null ? null : upTo.point()),
            call.get(REASON),
            call.get(DRY_RUN));
    return switch (mergeHistory.run(request)) {
      case MergeOutcome.Done done -> Answer.of("mergehistory", result(request, upTo, done.at()));
      case MergeOutcome.Planned planned ->
          Answer.of(
              "mergehistory",
              result(request, upTo, planned.at())
                  .flag("dryrun", true)
                  .put("revisions", planned.revisions())
                  .put("revids", ListNode.ofNumbers("rev", planned.revisionIds()))
                  .flag("complete", planned.complete())
                  .flag("redirectcreated", planned.source() == Source.REDIRECT)
                  .flag("deleted", planned.source() == Source.DELETED));
      case MergeOutcome.NotDone why -> Answer.refused(MergeErrors.of(why));
    };
  }

  private ObjectNode result(
      MergeRequest request, MergePointType.@Nullable Point upTo, Instant now) {
    ObjectNode node =
        new ObjectNode()
            .put("from", namespaces.prefixedText(request.from()))
            .put("to", namespaces.prefixedText(request.to()));
    MergePoint point = upTo == null ? null : upTo.point();
    if (upTo != null && point != null && point.revisionId() != null) {
      node.put("timestamp", upTo.text());
    } else {
      node.put("timestamp", point == null ? now : point.time());
    }
    return node.put("reason", request.reason());
  }
}
