package org.palimpsest.actionapi.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.IncomingRedirect;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.page.IncomingRedirects;

/**
 * {@code prop=redirects} (spec: query-modules.md): the redirects that lead to titles, whether or
 * not there are pages. As a generator it gives these redirects.
 */
public record RedirectsQuery(IncomingRedirects redirects, Namespaces namespaces)
    implements PageGenerator {
  /** What can be asked of a redirect. */
  enum Property {
    PAGEID,
    TITLE,
    FRAGMENT
  }

  private static final String TO_SECTION = "fragment";

  private static final Param<List<Property>> PROP =
      Param.choice("prop", Property.class)
          .multi()
          .defaults(List.of(Property.PAGEID, Property.TITLE));
  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  private static final Param<List<String>> SHOW =
      Param.choice("show", ShowFlags.names(List.of(TO_SECTION))).multi();

  private static final Declaration DECLARATION =
      Declaration.ofProp(
              "redirects", "rd", PROP, NAMESPACES, SHOW, ListParams.LIMIT, ListParams.CONTINUE)
          .example("action=query&prop=redirects&titles=Main%20Page")
          .example("action=query&generator=redirects&titles=Main%20Page&prop=info");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<Property> properties = EnumSet.noneOf(Property.class);
    properties.addAll(call.get(PROP));
    Map<Title, PageSetEntry> byTitle = new HashMap<>();
    call.pages().titles().forEach(page -> byTitle.put(page.title(), page));
    return QueryAnswer.of(
        read(call)
            .map(found ->
                new QueryAnswer.Done(
                    new ObjectNode(),
                    list(call)
                        .putIntoPages(
                            call,
                            found,
                            redirect -> node(redirect, properties),
                            redirect -> byTitle.get(redirect.target())))));
  }

  @Override
  public Generated generate(QueryCall call) {
    return list(call)
        .generated(
            read(call),
            found ->
                new Source.PageIds(
                    found.stream().map(IncomingRedirect::pageId).distinct().toList()));
  }

  private static PagedList<IncomingRedirect, IncomingRedirect.Place> list(QueryCall call) {
    return new PagedList<>(
        "rd",
        ContinueParam.of(ListParams.CONTINUE, RedirectMarks.of(targets(call))),
        IncomingRedirect::place);
  }

  private static List<Title> targets(QueryCall call) {
    return call.pages().titles().stream().map(PageSetEntry::title).toList();
  }

  private Parsed<Slice<IncomingRedirect, IncomingRedirect.Place>> read(QueryCall call) {
    return ShowFlags.read(call.getOrEmpty(SHOW), Map.of(TO_SECTION, TO_SECTION))
        .then(shown -> list(call).place(call).map(place -> read(call, shown, place)));
  }

  private Slice<IncomingRedirect, IncomingRedirect.Place> read(
      QueryCall call, Map<String, Boolean> shown, Optional<IncomingRedirect.Place> place) {
    List<Title> targets = targets(call);
    return targets.isEmpty()
        ? Slice.empty()
        : redirects.list(
            targets,
            place.orElse(null),
            Set.copyOf(call.getOrEmpty(NAMESPACES)),
            shown.get(TO_SECTION),
            ListParams.limit(call));
  }

  private ObjectNode node(IncomingRedirect redirect, Set<Property> properties) {
    ObjectNode node = new ObjectNode();
    if (properties.contains(Property.PAGEID)) {
      node.put("pageid", redirect.pageId());
    }
    if (properties.contains(Property.TITLE)) {
      node.put("ns", redirect.title().namespace())
          .put("title", namespaces.prefixedText(redirect.title()));
    }
    if (properties.contains(Property.FRAGMENT) && !redirect.fragment().isEmpty()) {
      node.put("fragment", redirect.fragment());
    }
    return node;
  }
}
