package org.palimpsest.actionapi.page;

import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.page.RandomPages;
import org.palimpsest.wiki.page.RandomPages.Drawn;
import org.palimpsest.wiki.page.RandomPosition;

/** {@code list=random} (spec: query-modules.md, section 3). */
public record RandomQuery(RandomPages pages, Namespaces namespaces) implements PageGenerator {
  private static final PagedList<Drawn, RandomPosition> LIST =
      new PagedList<>(
          "page",
          ContinueParam.of(
              ListParams.CONTINUE, PlaceFormat.of(RandomQuery::print, RandomQuery::parse)),
          Drawn::place);
  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  private static final Param<RedirectFilter> REDIRECTS =
      Param.choice("filterredir", RedirectFilter.class).defaults(RedirectFilter.NONREDIRECTS);
  private static final Param<Boolean> REDIRECT = Param.bool("redirect").deprecated();
  private static final Param<Long> LIMIT = Param.limit("limit", 1, 500, 5000);

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "random", "rn", NAMESPACES, REDIRECTS, REDIRECT, LIMIT, ListParams.CONTINUE)
          .cached(CacheMode.PUBLIC)
          .example("action=query&list=random&rnnamespace=0&rnlimit=2");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    return LIST.answer(call, draw(call), drawn -> node(drawn.page(), filter(call)));
  }

  @Override
  public Generated generate(QueryCall call) {
    return LIST.generated(draw(call), drawn -> PageNodes.source(drawn, Drawn::page));
  }

  private Parsed<Slice<Drawn, RandomPosition>> draw(QueryCall call) {
    if (call.get(REDIRECT) && call.isSent(REDIRECTS)) {
      return new Parsed.Bad<>(ListErrors.together(call, REDIRECTS, REDIRECT));
    }
    List<Integer> sent = call.getOrEmpty(NAMESPACES);
    return LIST.place(call)
        .map(place ->
            pages.draw(
                place.orElseGet(pages::anywhere),
                sent.isEmpty() ? everywhere() : sent,
                filter(call),
                call.get(LIMIT).intValue()));
  }

  private List<Integer> everywhere() {
    return namespaces.all().stream().map(Namespace::id).filter(id -> id >= Namespace.MAIN).toList();
  }

  private static RedirectFilter filter(QueryCall call) {
    return call.get(REDIRECT) ? RedirectFilter.REDIRECTS : call.get(REDIRECTS);
  }

  private ObjectNode node(PageFacts page, RedirectFilter filter) {
    ObjectNode node =
        PageNodes.putTitle(new ObjectNode().put("id", page.id()), page.title(), namespaces);
    return filter == RedirectFilter.ALL ? node.flag("redirect", page.redirect()) : node;
  }

  private static String print(RandomPosition place) {
    return place.start() + "|" + place.next() + "|" + (place.wrapped() ? 1 : 0);
  }

  private static Optional<RandomPosition> parse(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 3 || !parts[2].matches("[01]")) {
      return Optional.empty();
    }
    return number(parts[0])
        .flatMap(start ->
            number(parts[1])
                .filter(next -> RandomPosition.isPlace(start, next))
                .map(next -> new RandomPosition(start, next, parts[2].equals("1"))));
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
