package org.palimpsest.actionapi.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.ranking.RankedPage;
import org.palimpsest.store.seek.Numbered;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.ranking.PageRanking;
import org.palimpsest.wiki.ranking.RankedList;
import org.palimpsest.wiki.ranking.Rankings;

/**
 * {@code list=querypage} (spec: query-modules.md, section 3), for the special pages that follow
 * from pages and their histories.
 */
public record QueryPageQuery(Rankings rankings, Namespaces namespaces) implements PageGenerator {
  private static final Map<String, PageRanking> PAGES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "Ancientpages", PageRanking.ANCIENT,
                  "BrokenRedirects", PageRanking.BROKEN_REDIRECTS,
                  "DoubleRedirects", PageRanking.DOUBLE_REDIRECTS,
                  "Fewestrevisions", PageRanking.FEWEST_REVISIONS,
                  "Listredirects", PageRanking.REDIRECTS,
                  "Longpages", PageRanking.LONG,
                  "Mostrevisions", PageRanking.MOST_REVISIONS,
                  "Shortpages", PageRanking.SHORT,
                  "Unwatchedpages", PageRanking.UNWATCHED)));

  private static final Param<String> PAGE =
      Param.choice("page", List.copyOf(PAGES.keySet())).required();
  private static final Param<Long> OFFSET = Param.integer("offset").defaults(0L);

  private static final PagedList<Numbered<RankedPage>, Long> LIST =
      PagedList.byOffset("page", OFFSET);

  private static final Declaration DECLARATION =
      Declaration.ofList("querypage", "qp", PAGE, OFFSET, ListParams.LIMIT)
          .cached(CacheMode.ANONYMOUS)
          .example("action=query&list=querypage&qppage=Ancientpages");

  private static final ApiError DENIED =
      ApiError.of(Message.of("apierror-specialpage-cantexecute"));

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (isDenied(call)) {
      return QueryAnswer.refused(DENIED);
    }
    RankedList list = rankings.read(ranking(call));
    ObjectNode page = new ObjectNode().put("name", call.get(PAGE));
    if (list.isPartial()) {
      page.flag("cached", true)
          .put("cachedtimestamp", list.made())
          .put("maxresults", Rankings.MOST_PAGES);
    }
    ListNode results = page.putList("results", LIST.item());
    ObjectNode next =
        LIST.put(
            call,
            part(call, list),
            ranked -> node(ranking(call), ranked.item()),
            (_, node) -> results.add(node));
    return new QueryAnswer.Done(new ObjectNode().put("querypage", page), next);
  }

  @Override
  public Generated generate(QueryCall call) {
    return isDenied(call)
        ? new Generated.Refused(DENIED)
        : LIST.generated(
            Parsed.good(part(call, rankings.read(ranking(call)))),
            part -> new Source.Titles(part.stream().map(ranked -> ranked.item().title()).toList()));
  }

  private static boolean isDenied(QueryCall call) {
    return ranking(call) == PageRanking.UNWATCHED && !call.performer().has(Right.UNWATCHEDPAGES);
  }

  private static PageRanking ranking(QueryCall call) {
    return Objects.requireNonNull(PAGES.get(call.get(PAGE)));
  }

  private static Slice<Numbered<RankedPage>, Long> part(QueryCall call, RankedList list) {
    return list.part(call.get(OFFSET), ListParams.limit(call));
  }

  private ObjectNode node(PageRanking ranking, RankedPage page) {
    ObjectNode node = new ObjectNode();
    switch (ranking) {
      case ANCIENT -> {
        Instant time = Instant.ofEpochSecond(page.measure());
        node.put("value", SECONDS.format(time)).put("timestamp", time);
      }
      case SHORT, LONG, FEWEST_REVISIONS, MOST_REVISIONS ->
          node.put("value", Long.toString(page.measure()));
      case UNWATCHED -> node.put("value", Integer.toString(page.title().namespace()));
      case REDIRECTS, BROKEN_REDIRECTS, DOUBLE_REDIRECTS -> {}
    }
    PageNodes.putTitle(node, page.title(), namespaces);
    switch (ranking) {
      case REDIRECTS ->
          node.put("databaseResult", RedirectNodes.node("rd_", page.path().getFirst(), true));
      case BROKEN_REDIRECTS ->
          node.put("databaseResult", RedirectNodes.node("rd_", page.path().getFirst(), false));
      case DOUBLE_REDIRECTS ->
          node.put(
              "databaseResult",
              RedirectNodes.node("b_", page.path().getFirst(), false)
                  .putAll(RedirectNodes.node("c_", page.path().getLast(), true)));
      case ANCIENT, SHORT, LONG, FEWEST_REVISIONS, MOST_REVISIONS, UNWATCHED -> {}
    }
    return node;
  }
}
