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
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.ranking.RankedPage;
import org.palimpsest.wiki.ranking.PageRanking;
import org.palimpsest.wiki.ranking.RankedList;
import org.palimpsest.wiki.ranking.Rankings;

/**
 * {@code list=querypage} (spec: query-modules.md, section 3), for the special pages that follow
 * from pages and their histories.
 */
public final class QueryPageQuery implements PageGenerator {
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
  private static final Param<Long> LIMIT = Param.limit();

  private static final Declaration DECLARATION =
      Declaration.ofQuery("querypage", "qp", PAGE, OFFSET, LIMIT)
          .example("action=query&list=querypage&qppage=Ancientpages");

  private static final ApiError DENIED =
      ApiError.of(Message.of("apierror-specialpage-cantexecute"));

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Rankings rankings;
  private final Namespaces namespaces;

  public QueryPageQuery(Rankings rankings, Namespaces namespaces) {
    this.rankings = rankings;
    this.namespaces = namespaces;
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
    return CacheMode.ANONYMOUS;
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
    ListNode results = page.putList("results", "page");
    int shown = 0;
    for (RankedPage ranked : part(call, list)) {
      ObjectNode node = node(ranking(call), ranked);
      if (!call.fits(node)) {
        break;
      }
      results.add(node);
      shown++;
    }
    return new QueryAnswer.Done(new ObjectNode().put("querypage", page), next(call, list, shown));
  }

  @Override
  public Generated generate(QueryCall call) {
    if (isDenied(call)) {
      return new Generated.Refused(DENIED);
    }
    RankedList list = rankings.read(ranking(call));
    List<RankedPage> part = part(call, list);
    return new Generated.Pages(
        new Source.Titles(part.stream().map(RankedPage::title).toList()),
        next(call, list, part.size()),
        Map.of());
  }

  private static boolean isDenied(QueryCall call) {
    return ranking(call) == PageRanking.UNWATCHED && !call.performer().has(Right.UNWATCHEDPAGES);
  }

  private static PageRanking ranking(QueryCall call) {
    return Objects.requireNonNull(PAGES.get(call.get(PAGE)));
  }

  private static int first(QueryCall call, RankedList list) {
    return Math.clamp(call.get(OFFSET), 0, list.pages().size());
  }

  private static List<RankedPage> part(QueryCall call, RankedList list) {
    int first = first(call, list);
    long end = Math.min(list.pages().size(), first + call.get(LIMIT));
    return list.pages().subList(first, (int) end);
  }

  private static ObjectNode next(QueryCall call, RankedList list, int shown) {
    int end = first(call, list) + shown;
    ObjectNode next = new ObjectNode();
    return end < list.pages().size() ? next.put(OFFSET.name(), end) : next;
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
