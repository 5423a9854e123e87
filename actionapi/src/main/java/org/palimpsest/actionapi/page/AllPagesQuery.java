package org.palimpsest.actionapi.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.page.PageList;
import org.palimpsest.wiki.page.TitleLists;

/** {@code list=allpages} (spec: query-modules.md, section 3). */
public final class AllPagesQuery implements PageGenerator {
  private static final PageList NOTHING = new PageList(List.of(), null);

  private final TitleLists lists;
  private final TitleParts parts;
  private final Namespaces namespaces;

  public AllPagesQuery(TitleLists lists, TitleParts parts, Namespaces namespaces) {
    this.lists = lists;
    this.parts = parts;
    this.namespaces = namespaces;
  }

  @Override
  public Declaration declaration() {
    return AllPagesParams.DECLARATION;
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
    return switch (AllPagesParams.read(call, parts)) {
      case Parsed.Bad<AllPagesParams.Request>(ApiError error) -> QueryAnswer.refused(error);
      case Parsed.Good<AllPagesParams.Request>(AllPagesParams.Request request) ->
          answer(call, pages(request));
    };
  }

  @Override
  public Generated generate(QueryCall call) {
    if (!call.context().parameters().isAbsent("redirects")) {
      return new Generated.Refused(
          ApiError.of("params", Message.of("apierror-allpages-generator-redirects")));
    }
    return switch (AllPagesParams.read(call, parts)) {
      case Parsed.Bad<AllPagesParams.Request>(ApiError error) -> new Generated.Refused(error);
      case Parsed.Good<AllPagesParams.Request>(AllPagesParams.Request request) -> {
        PageList list = pages(request);
        yield new Generated.Pages(
            new Source.PageIds(list.pages().stream().map(PageFacts::id).toList()),
            next(list.next()),
            Map.of());
      }
    };
  }

  private PageList pages(AllPagesParams.Request request) {
    return request.nothing()
        ? NOTHING
        : lists.list(
            request.range(), request.direction().stored, request.filter(), request.limit());
  }

  private QueryAnswer answer(QueryCall call, PageList list) {
    ListNode nodes = new ListNode("p");
    for (PageFacts page : list.pages()) {
      ObjectNode node = PageNodes.node(page, namespaces);
      if (!call.fits(node)) {
        return new QueryAnswer.Done(members(nodes), next(page.title().key()));
      }
      nodes.add(node);
    }
    return new QueryAnswer.Done(members(nodes), next(list.next()));
  }

  private static ObjectNode members(ListNode nodes) {
    return new ObjectNode().put("allpages", nodes);
  }

  private static ObjectNode next(@Nullable String key) {
    ObjectNode next = new ObjectNode();
    return key == null ? next : next.put(AllPagesParams.NEXT, key);
  }
}
