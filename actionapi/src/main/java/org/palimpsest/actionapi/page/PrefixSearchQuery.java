package org.palimpsest.actionapi.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.page.PrefixSearch;
import org.palimpsest.wiki.page.PrefixSearch.Found;

/** {@code list=prefixsearch} (spec: query-modules.md, section 7). */
public final class PrefixSearchQuery implements PageGenerator {
  /** What has been typed. */
  static final Param<String> SEARCH = Param.string("search").required();

  /** Where to look. */
  static final Param<List<Integer>> NAMESPACES =
      Param.namespaces("namespace").defaults(List.of(Namespace.MAIN));

  private static final Param<Long> LIMIT = Param.limit();
  private static final Param<Long> OFFSET =
      Param.integer("offset", IntegerType.atLeast(0)).defaults(0L);

  private static final Declaration DECLARATION =
      Declaration.ofQuery("prefixsearch", "ps", SEARCH, NAMESPACES, LIMIT, OFFSET)
          .example("action=query&list=prefixsearch&pssearch=meaning");

  private final PrefixSearch search;
  private final Namespaces namespaces;

  public PrefixSearchQuery(PrefixSearch search, Namespaces namespaces) {
    this.search = search;
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
    return CacheMode.PUBLIC;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Found found = find(call);
    ListNode nodes = new ListNode("ps");
    for (PageFacts page : found.pages()) {
      ObjectNode node =
          PageNodes.putTitle(new ObjectNode(), page.title(), namespaces).put("pageid", page.id());
      if (!call.fits(node)) {
        return new QueryAnswer.Done(members(nodes), next(call, nodes.items().size()));
      }
      nodes.add(node);
    }
    return new QueryAnswer.Done(members(nodes), next(call, found));
  }

  @Override
  public Generated generate(QueryCall call) {
    Found found = find(call);
    Map<Title, ObjectNode> indexes = new HashMap<>();
    long index = call.get(OFFSET);
    for (PageFacts page : found.pages()) {
      index++;
      indexes.put(page.title(), new ObjectNode().put("index", index));
    }
    return new Generated.Pages(
        new Source.PageIds(found.pages().stream().map(PageFacts::id).toList()),
        next(call, found),
        indexes);
  }

  private Found find(QueryCall call) {
    return search.find(
        call.get(SEARCH), wanted(call), call.get(OFFSET), call.get(LIMIT).intValue());
  }

  /** The namespaces to look into; none at all means the main one. */
  static List<Integer> wanted(Call call) {
    List<Integer> sent = call.get(NAMESPACES);
    return sent.isEmpty() ? List.of(Namespace.MAIN) : sent;
  }

  private static ObjectNode members(ListNode nodes) {
    return new ObjectNode().put("prefixsearch", nodes);
  }

  private static ObjectNode next(QueryCall call, Found found) {
    return found.more() ? next(call, found.pages().size()) : new ObjectNode();
  }

  private static ObjectNode next(QueryCall call, int shown) {
    return new ObjectNode().put(OFFSET.name(), call.get(OFFSET) + shown);
  }
}
