package org.palimpsest.actionapi.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.change.ChangeList;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.change.ChangeRequest;
import org.palimpsest.wiki.change.ChangeView;
import org.palimpsest.wiki.setting.PatrolSettings;

/**
 * {@code list=recentchanges} (spec: edit-and-history.md, section 4). As a generator it gives the
 * pages that have been changed, or the revisions made.
 */
public final class RecentChangesQuery implements PageGenerator {
  private final ChangeReader reader;
  private final TitleParser titles;
  private final PatrolSettings settings;

  public RecentChangesQuery(ChangeReader reader, TitleParser titles, PatrolSettings settings) {
    this.reader = reader;
    this.titles = titles;
    this.settings = settings;
  }

  @Override
  public Declaration declaration() {
    return RecentChangesParams.DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    return switch (RecentChangesParams.choose(call, titles, settings)) {
      case RecentChangesParams.Choice.Refused(ApiError error) -> QueryAnswer.refused(error);
      case RecentChangesParams.Choice.None() -> answer(new ListNode("rc"), null);
      case RecentChangesParams.Choice.Some(ChangeRequest request) -> list(call, request);
    };
  }

  private QueryAnswer list(QueryCall call, ChangeRequest request) {
    ChangeNodes nodes =
        new ChangeNodes(
            Set.copyOf(call.get(RecentChangesParams.PROP)), titles.namespaces(), settings);
    ChangeList list = reader.list(request, nodes.parts(), call.performer().clearance());
    ListNode rows = new ListNode("rc");
    for (ChangeView change : list.changes()) {
      ObjectNode node = nodes.node(change);
      if (!call.fits(node)) {
        return answer(rows, change.position());
      }
      rows.add(node);
    }
    return answer(rows, list.next());
  }

  private static QueryAnswer answer(ListNode rows, @Nullable Position next) {
    QueryAnswer.Done answer = QueryAnswer.of("recentchanges", rows);
    return next == null ? answer : answer.next("continue", ListPosition.print(next));
  }

  @Override
  public Generated generate(QueryCall call) {
    return switch (RecentChangesParams.choose(call, titles, settings)) {
      case RecentChangesParams.Choice.Refused(ApiError error) -> new Generated.Refused(error);
      case RecentChangesParams.Choice.None() -> generated(call, new ChangeList(List.of(), null));
      case RecentChangesParams.Choice.Some(ChangeRequest request) ->
          generated(call, reader.list(request, Set.of(), call.performer().clearance()));
    };
  }

  /** New changes come in front of the list all the time, so the place of the first is kept. */
  private static Generated generated(QueryCall call, ChangeList list) {
    List<ChangeTarget> targets = new ArrayList<>();
    list.changes().stream()
        .map(change -> change.target().value())
        .filter(Objects::nonNull)
        .forEach(targets::add);
    Position first = list.changes().isEmpty() ? null : list.changes().getFirst().position();
    return new Generated.Pages(
        call.get(RecentChangesParams.GENERATE_REVISIONS) ? revisions(targets) : titles(targets),
        params(list.next()),
        Map.of(),
        params(first));
  }

  private static Source revisions(List<ChangeTarget> targets) {
    return new Source.RevisionIds(
        targets.stream().map(ChangeTarget::revisionId).filter(id -> id != 0).distinct().toList());
  }

  private static Source titles(List<ChangeTarget> targets) {
    List<Title> titles = targets.stream().map(ChangeTarget::title).distinct().toList();
    return new Source.Titles(titles);
  }

  private static ObjectNode params(@Nullable Position place) {
    ObjectNode params = new ObjectNode();
    return place == null ? params : params.put("continue", ListPosition.print(place));
  }
}
