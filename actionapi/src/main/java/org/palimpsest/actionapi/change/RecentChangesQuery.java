package org.palimpsest.actionapi.change;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.change.ChangeView;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.setting.PatrolSettings;

/**
 * {@code list=recentchanges} (spec: edit-and-history.md, section 4). As a generator it gives the
 * pages that have been changed, or the revisions made.
 */
public record RecentChangesQuery(
    ChangeReader reader, TitleParser titles, PatrolSettings settings, CommentFormatter comments)
    implements PageGenerator {
  /** What has to be read. */
  private static final Parts<ChangePart, ChangeProperty> PARTS =
      Parts.<ChangePart, ChangeProperty>none(ChangePart.class)
          .read(ChangePart.AUTHOR, ChangeProperty.USER, ChangeProperty.USERID)
          .read(ChangePart.COMMENT, ChangeProperty.COMMENT, ChangeProperty.PARSEDCOMMENT)
          .read(ChangePart.REDIRECT, ChangeProperty.REDIRECT)
          .read(ChangePart.LOGGED, ChangeProperty.LOGINFO)
          .read(ChangePart.TAGS, ChangeProperty.TAGS)
          .read(ChangePart.CONTENT, ChangeProperty.SHA1);

  private static final PagedList<ChangeView, Position> LIST =
      PagedList.byTime("rc", ChangeView::position);

  @Override
  public Declaration declaration() {
    return RecentChangesParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<ChangeProperty> properties = call.choices(RecentChangesParams.PROP, ChangeProperty.class);
    return LIST.answerTogether(
        call,
        read(call, PARTS.of(properties)),
        changes ->
            new ChangeNodes(
                    properties,
                    titles.namespaces(),
                    settings,
                    ChangeNodes.comments(
                        comments,
                        properties.contains(ChangeProperty.COMMENT),
                        properties.contains(ChangeProperty.PARSEDCOMMENT),
                        changes.stream()))
                ::node);
  }

  @Override
  public Generated generate(QueryCall call) {
    boolean revisions = call.get(RecentChangesParams.GENERATE_REVISIONS);
    return LIST.generatedFromFirst(
        read(call, Set.of()), changes -> source(targets(changes), revisions));
  }

  private Parsed<Slice<ChangeView, Position>> read(QueryCall call, Set<ChangePart> parts) {
    return RecentChangesParams.read(call, titles, settings)
        .map(request ->
            request
                .map(some -> reader.list(some, parts, call.performer().clearance()))
                .orElseGet(Slice::empty));
  }

  private static List<ChangeTarget> targets(List<ChangeView> changes) {
    return changes.stream()
        .map(change -> change.target().value())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Source source(List<ChangeTarget> targets, boolean revisions) {
    return revisions ? revisions(targets) : titles(targets);
  }

  static Source revisions(List<ChangeTarget> targets) {
    return new Source.RevisionIds(
        targets.stream().map(ChangeTarget::revisionId).filter(id -> id != 0).distinct().toList());
  }

  static Source titles(List<ChangeTarget> targets) {
    List<Title> titles = targets.stream().map(ChangeTarget::title).distinct().toList();
    return new Source.Titles(titles);
  }
}
