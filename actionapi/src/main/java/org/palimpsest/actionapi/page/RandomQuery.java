package org.palimpsest.actionapi.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.wiki.page.RandomPages;
import org.palimpsest.wiki.page.RandomPages.Drawn;
import org.palimpsest.wiki.page.RandomPosition;

/** {@code list=random} (spec: query-modules.md, section 3). */
public final class RandomQuery implements PageGenerator {
  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  private static final Param<RedirectFilter> REDIRECTS =
      Param.choice("filterredir", RedirectFilter.class).defaults(RedirectFilter.NONREDIRECTS);
  private static final Param<Boolean> REDIRECT = Param.bool("redirect").deprecated();
  private static final Param<Long> LIMIT = Param.limit("limit", 1, 500, 5000);
  private static final Param<String> CONTINUE = Param.string("continue");

  private static final Declaration DECLARATION =
      Declaration.ofQuery("random", "rn", NAMESPACES, REDIRECTS, REDIRECT, LIMIT, CONTINUE)
          .example("action=query&list=random&rnnamespace=0&rnlimit=2");

  private final RandomPages pages;
  private final Namespaces namespaces;
  private final List<Integer> everywhere;

  public RandomQuery(RandomPages pages, Namespaces namespaces) {
    this.pages = pages;
    this.namespaces = namespaces;
    this.everywhere =
        namespaces.all().stream().map(Namespace::id).filter(id -> id >= Namespace.MAIN).toList();
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public CacheMode cacheMode() {
    return CacheMode.PUBLIC;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    return switch (draw(call)) {
      case Parsed.Bad<Drawn>(var error) -> QueryAnswer.refused(error);
      case Parsed.Good<Drawn>(Drawn drawn) -> {
        ListNode nodes = new ListNode("page");
        for (PageFacts page : drawn.pages()) {
          ObjectNode node = node(page, filter(call));
          if (!call.fits(node)) {
            break; // what is left out has been drawn in vain: any page is as good as any other
          }
          nodes.add(node);
        }
        yield new QueryAnswer.Done(new ObjectNode().put("random", nodes), next(drawn));
      }
    };
  }

  @Override
  public Generated generate(QueryCall call) {
    return switch (draw(call)) {
      case Parsed.Bad<Drawn>(var error) -> new Generated.Refused(error);
      case Parsed.Good<Drawn>(Drawn drawn) ->
          new Generated.Pages(
              new Source.PageIds(drawn.pages().stream().map(PageFacts::id).toList()),
              next(drawn),
              Map.of());
    };
  }

  private Parsed<Drawn> draw(QueryCall call) {
    if (call.get(REDIRECT) && call.isSent(REDIRECTS)) {
      return new Parsed.Bad<>(ListErrors.together(call, REDIRECTS, REDIRECT));
    }
    String resume = call.find(CONTINUE);
    RandomPosition place = resume == null ? pages.anywhere() : parse(resume).orElse(null);
    if (place == null) {
      return new Parsed.Bad<>(ListErrors.BAD_CONTINUE);
    }
    List<Integer> sent = call.getOrEmpty(NAMESPACES);
    return Parsed.good(
        pages.draw(
            place, sent.isEmpty() ? everywhere : sent, filter(call), call.get(LIMIT).intValue()));
  }

  private static RedirectFilter filter(QueryCall call) {
    return call.get(REDIRECT) ? RedirectFilter.REDIRECTS : call.get(REDIRECTS);
  }

  private ObjectNode node(PageFacts page, RedirectFilter filter) {
    ObjectNode node =
        PageNodes.putTitle(new ObjectNode().put("id", page.id()), page.title(), namespaces);
    return filter == RedirectFilter.ALL ? node.flag("redirect", page.redirect()) : node;
  }

  private static ObjectNode next(Drawn drawn) {
    ObjectNode next = new ObjectNode();
    RandomPosition place = drawn.next();
    return place == null ? next : next.put(CONTINUE.name(), print(place));
  }

  private static String print(RandomPosition place) {
    return place.start() + "|" + place.next() + "|" + (place.wrapped() ? 1 : 0);
  }

  private static Optional<RandomPosition> parse(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 3 || !parts[2].matches("[01]")) {
      return Optional.empty();
    }
    Long start = number(parts[0]);
    Long next = number(parts[1]);
    return start == null || next == null || !RandomPosition.isPlace(start, next)
        ? Optional.empty()
        : Optional.of(new RandomPosition(start, next, parts[2].equals("1")));
  }

  private static @Nullable Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
