package org.palimpsest.actionapi.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.watch.WatchedTitle;
import org.palimpsest.store.watch.WatchlistFilter;
import org.palimpsest.wiki.watch.WatchlistAccess;
import org.palimpsest.wiki.watch.WatchlistReader;

/**
 * {@code list=watchlistraw} (spec: edit-and-history.md, section 7; administration.md, section 8):
 * the titles that are watched. As a generator it gives their pages.
 */
public record WatchlistRawQuery(WatchlistReader reader, WatchlistAccess access, TitleParser titles)
    implements PageGenerator {
  private enum Property {
    CHANGED
  }

  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  private static final Param<List<Property>> PROP = Param.choice("prop", Property.class).multi();
  private static final Param<List<String>> SHOW =
      Param.choice("show", ShowFlags.names(List.of("changed"))).multi();
  private static final Param<String> FROM = Param.string("fromtitle");
  private static final Param<String> TO = Param.string("totitle");

  private static final PagedList<WatchedTitle, Title> LIST =
      new PagedList<>(
          "wr",
          ContinueParam.of(
              ListParams.CONTINUE,
              PlaceFormat.of(
                  title -> title.namespace() + "|" + title.key(), WatchlistRawQuery::place)),
          WatchedTitle::title);

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "watchlistraw",
              "wr",
              ListParams.CONTINUE,
              NAMESPACES,
              ListParams.LIMIT,
              PROP,
              SHOW,
              WatchlistOwner.OWNER,
              WatchlistOwner.TOKEN,
              NameParams.DIRECTION,
              FROM,
              TO)
          .example("action=query&list=watchlistraw")
          .example("action=query&generator=watchlistraw&gwrshow=changed&prop=info");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public boolean answersBesideQuery() {
    return true;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    boolean changed = call.getOrEmpty(PROP).contains(Property.CHANGED);
    return LIST.answer(call, read(call), watched -> node(watched, changed));
  }

  @Override
  public Generated generate(QueryCall call) {
    return LIST.generated(
        read(call),
        watched -> new Source.Titles(watched.stream().map(WatchedTitle::title).toList()));
  }

  private ObjectNode node(WatchedTitle watched, boolean changed) {
    ObjectNode node = new ObjectNode();
    PageNodes.putTitle(node, watched.title(), titles.namespaces());
    if (changed && watched.notified() != null) {
      node.put("changed", watched.notified());
    }
    return node;
  }

  private Parsed<Slice<WatchedTitle, Title>> read(QueryCall call) {
    return WatchlistOwner.accountId(call, access)
        .then(account ->
            window(call)
                .then(window -> filter(call).map(filter -> reader.list(account, window, filter))));
  }

  private Parsed<Window<Title>> window(QueryCall call) {
    return LIST.place(call)
        .then(place ->
            title(call.find(FROM))
                .then(from ->
                    title(call.find(TO))
                        .map(to ->
                            new Window<>(
                                    call.get(NameParams.DIRECTION).stored,
                                    from.orElse(null),
                                    to.orElse(null),
                                    ListParams.limit(call))
                                .startingAt(place.orElse(null)))));
  }

  private Parsed<Optional<Title>> title(@Nullable String text) {
    if (text == null) {
      return Parsed.good(Optional.empty());
    }
    return titles.parse(text) instanceof ParsedTitle.Local(Title title, String _)
        ? Parsed.good(Optional.of(title))
        : new Parsed.Bad<>(ListErrors.invalidTitle(text));
  }

  private static Parsed<WatchlistFilter> filter(QueryCall call) {
    return ShowFlags.read(call.getOrEmpty(SHOW), Map.of("changed", true))
        .map(
            shown -> new WatchlistFilter(Set.copyOf(call.getOrEmpty(NAMESPACES)), shown.get(true)));
  }

  private static Optional<Title> place(String text) {
    int bar = text.indexOf('|');
    try {
      return bar < 0 || text.indexOf('|', bar + 1) >= 0
          ? Optional.empty()
          : Optional.of(
              new Title(Integer.parseInt(text.substring(0, bar)), text.substring(bar + 1)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
