package org.palimpsest.actionapi.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Numbered;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.page.PrefixSearch;

/** {@code list=prefixsearch} (spec: query-modules.md, section 7). */
public record PrefixSearchQuery(PrefixSearch search, Namespaces namespaces)
    implements PageGenerator {
  /** What has been typed. */
  static final Param<String> SEARCH = Param.string("search").required();

  /** Where to look. */
  static final Param<List<Integer>> NAMESPACES =
      Param.namespaces("namespace").defaults(List.of(Namespace.MAIN));

  private static final Param<Long> OFFSET =
      Param.integer("offset", IntegerType.atLeast(0)).defaults(0L);

  private static final PagedList<Numbered<PageFacts>, Long> LIST = PagedList.byOffset("ps", OFFSET);

  private static final Declaration DECLARATION =
      Declaration.ofList("prefixsearch", "ps", SEARCH, NAMESPACES, ListParams.LIMIT, OFFSET)
          .cached(CacheMode.PUBLIC)
          .example("action=query&list=prefixsearch&pssearch=meaning");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    return LIST.answer(
        call,
        Parsed.good(find(call)),
        found ->
            PageNodes.putTitle(new ObjectNode(), found.item().title(), namespaces)
                .put("pageid", found.item().id()));
  }

  @Override
  public Generated generate(QueryCall call) {
    return LIST.generated(
        Parsed.good(find(call)),
        found -> PageNodes.source(found, Numbered::item),
        PrefixSearchQuery::indexes);
  }

  private static Map<Title, ObjectNode> indexes(List<Numbered<PageFacts>> found) {
    Map<Title, ObjectNode> indexes = HashMap.newHashMap(found.size());
    found.forEach(
        each -> indexes.put(each.item().title(), new ObjectNode().put("index", each.index() + 1)));
    return indexes;
  }

  private Slice<Numbered<PageFacts>, Long> find(QueryCall call) {
    return search.find(call.get(SEARCH), wanted(call), call.get(OFFSET), ListParams.limit(call));
  }

  /** The namespaces to look into; none at all means the main one. */
  static List<Integer> wanted(Call call) {
    List<Integer> sent = call.get(NAMESPACES);
    return sent.isEmpty() ? List.of(Namespace.MAIN) : sent;
  }
}
