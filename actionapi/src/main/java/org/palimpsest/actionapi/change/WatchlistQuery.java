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
import org.palimpsest.actionapi.watch.WatchlistOwner;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.change.WatchedChangeReader;
import org.palimpsest.wiki.change.WatchedChangeView;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.setting.PatrolSettings;
import org.palimpsest.wiki.watch.WatchlistAccess;

/**
 * {@code list=watchlist} (spec: edit-and-history.md, section 7; administration.md, section 8). As a
 * generator it gives the pages that have been changed, or with all revisions the revisions made.
 */
public record WatchlistQuery(
    WatchedChangeReader reader,
    WatchlistAccess access,
    Namespaces namespaces,
    PatrolSettings settings,
    CommentFormatter comments)
    implements PageGenerator {
  /** What has to be read. */
  private static final Parts<ChangePart, WatchlistProperty> PARTS =
      Parts.<ChangePart, WatchlistProperty>none(ChangePart.class)
          .read(ChangePart.AUTHOR, WatchlistProperty.USER, WatchlistProperty.USERID)
          .read(ChangePart.COMMENT, WatchlistProperty.COMMENT, WatchlistProperty.PARSEDCOMMENT)
          .read(ChangePart.LOGGED, WatchlistProperty.LOGINFO)
          .read(ChangePart.TAGS, WatchlistProperty.TAGS);

  private static final PagedList<WatchedChangeView, Position> LIST =
      PagedList.byTime("item", WatchedChangeView::position);

  @Override
  public Declaration declaration() {
    return WatchlistParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<WatchlistProperty> properties = call.choices(WatchlistParams.PROP, WatchlistProperty.class);
    return LIST.answerTogether(
        call,
        read(call, PARTS.of(properties)),
        changes ->
            new WatchlistNodes(
                    properties,
                    namespaces,
                    settings,
                    ChangeNodes.comments(
                        comments,
                        properties.contains(WatchlistProperty.COMMENT),
                        properties.contains(WatchlistProperty.PARSEDCOMMENT),
                        changes.stream().map(WatchedChangeView::change)))
                ::node);
  }

  @Override
  public Generated generate(QueryCall call) {
    boolean revisions = call.get(WatchlistParams.ALL_REVISIONS);
    return LIST.generatedFromFirst(
        read(call, Set.of()),
        changes -> {
          List<ChangeTarget> targets =
              changes.stream()
                  .map(watched -> watched.change().target().value())
                  .filter(Objects::nonNull)
                  .toList();
          return revisions
              ? RecentChangesQuery.revisions(targets)
              : RecentChangesQuery.titles(targets);
        });
  }

  private Parsed<Slice<WatchedChangeView, Position>> read(QueryCall call, Set<ChangePart> parts) {
    return WatchlistOwner.accountId(call, access)
        .then(account -> WatchlistParams.read(call).map(wish -> read(call, account, wish, parts)));
  }

  private Slice<WatchedChangeView, Position> read(
      QueryCall call, long account, WatchlistParams.Wish wish, Set<ChangePart> parts) {
    return wish.request().kinds().isEmpty()
        ? Slice.empty()
        : reader.list(
            account,
            wish.request(),
            call.get(WatchlistParams.ALL_REVISIONS),
            wish.unread(),
            parts,
            call.performer().clearance());
  }
}
