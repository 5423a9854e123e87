package org.palimpsest.actionapi.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Numbered;
import org.palimpsest.wiki.page.PrefixSearch;

/**
 * {@code action=opensearch}: what browsers show beneath a search box (spec: query-modules.md,
 * section 2).
 */
public record OpenSearchAction(PrefixSearch search, Namespaces namespaces) implements ActionModule {
  /** The formats of suggestions. */
  enum Format {
    JSON,
    JSONFM,
    XML,
    XMLFM
  }

  /** What becomes of redirects. */
  enum Redirects {
    RESOLVE,
    RETURN
  }

  private static final Param<Boolean> SUGGEST = Param.bool("suggest").deprecated();
  private static final Param<Redirects> REDIRECTS = Param.choice("redirects", Redirects.class);
  private static final Param<Format> FORMAT =
      Param.choice("format", Format.class).defaults(Format.JSON);
  private static final Param<Boolean> WARNINGS_AS_ERROR = Param.bool("warningsaserror");

  private static final Declaration DECLARATION =
      Declaration.of(
              "opensearch",
              PrefixSearchQuery.SEARCH,
              PrefixSearchQuery.NAMESPACES,
              ListParams.LIMIT,
              SUGGEST,
              REDIRECTS,
              FORMAT,
              WARNINGS_AS_ERROR)
          .cached(CacheMode.PUBLIC)
          .example("action=opensearch&search=Te");

  private static final RootElement ROOT =
      new RootElement("SearchSuggestion", "http://opensearch.org/searchsuggest2");
  private static final long MAX_AGE = 1200;

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    Format format = call.get(FORMAT);
    boolean json = format == Format.JSON || format == Format.JSONFM;
    List<PageFacts> pages =
        search
            .find(
                call.get(PrefixSearchQuery.SEARCH),
                PrefixSearchQuery.wanted(call),
                0,
                ListParams.limit(call))
            .items()
            .stream()
            .map(Numbered::item)
            .toList();
    List<Title> titles =
        resolves(call.find(REDIRECTS), json)
            ? search.resolved(pages)
            : pages.stream().map(PageFacts::title).toList();
    return json
        ? new Answer.Foreign(
            list(call, titles), new Answer.Shape.BareList(call.get(WARNINGS_AS_ERROR)), MAX_AGE)
        : new Answer.Foreign(element(call, titles), new Answer.Shape.Element(ROOT), MAX_AGE);
  }

  private static boolean resolves(@Nullable Redirects wish, boolean json) {
    return wish == null ? !json : wish == Redirects.RESOLVE;
  }

  private ObjectNode list(Call call, List<Title> titles) {
    ListNode names = new ListNode("Text");
    ListNode descriptions = new ListNode("Description");
    ListNode addresses = new ListNode("Url");
    for (Title title : titles) {
      names.add(namespaces.prefixedText(title));
      descriptions.add("");
      addresses.add(address(call, title));
    }
    return new ObjectNode()
        .put("0", call.get(PrefixSearchQuery.SEARCH))
        .put("1", names)
        .put("2", descriptions)
        .put("3", addresses);
  }

  private ObjectNode element(Call call, List<Title> titles) {
    ListNode items = new ListNode("Item");
    for (Title title : titles) {
      items
          .addObject()
          .put("Text", new Node.Element(namespaces.prefixedText(title)))
          .put("Url", new Node.Element(address(call, title)));
    }
    return new ObjectNode()
        .put("version", "2.0")
        .put("Query", new Node.Element(call.get(PrefixSearchQuery.SEARCH)))
        .put("Section", items);
  }

  private String address(Call call, Title title) {
    return PageAddresses.reading(call.request().origin(), namespaces.prefixedKey(title));
  }
}
