package org.palimpsest.wikitext.function.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.expand.WikitextEscape;

/** The name of a page and the parts of it; each also as it stands in addresses. */
public final class PageNames {
  private final Namespaces namespaces;
  private final Map<String, ParserFunction> byName = new HashMap<>();

  private PageNames(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** The functions and variables by name. */
  public static Map<String, ParserFunction> of(Namespaces namespaces) {
    return new PageNames(namespaces).named();
  }

  private Map<String, ParserFunction> named() {
    page("pagename", Title::text, ParsedTitle.Interwiki::text);
    page("fullpagename", namespaces::prefixedText, PageNames::whole);
    page("talkpagename", title -> title.canExist() ? namespaces.prefixedText(title.talk()) : "");
    page("subjectpagename", title -> namespaces.prefixedText(title.subject()), PageNames::whole);
    path("subpagename", Subpages::last);
    path("basepagename", Subpages::base);
    path("rootpagename", Subpages::root);
    space("namespace", title -> name(title.namespace()));
    space("talkspace", title -> title.canExist() ? name(title.talk().namespace()) : "");
    space("subjectspace", title -> name(title.subject().namespace()));
    byName.put(
        "namespacenumber",
        call ->
            Result.of(
                text(
                    call,
                    title -> Integer.toString(title.namespace()),
                    other -> Integer.toString(Namespace.MAIN))));
    return byName;
  }

  private String name(int id) {
    return namespaces.byId(id).map(Namespace::name).orElse("");
  }

  private void path(String name, Function<Subpages, String> part) {
    page(name, title -> part.apply(Subpages.of(namespaces, title)), ParsedTitle.Interwiki::text);
  }

  private static String whole(ParsedTitle.Interwiki other) {
    return other.prefix() + ':' + other.text();
  }

  private void page(String name, Function<Title, String> part) {
    page(name, part, PageNames::unknown);
  }

  private void page(
      String name, Function<Title, String> part, Function<ParsedTitle.Interwiki, String> other) {
    byName.put(name, call -> Result.of(WikitextEscape.escape(text(call, part, other))));
    byName.put(name + "e", call -> Result.of(encoded(text(call, part, other))));
  }

  private void space(String name, Function<Title, String> part) {
    byName.put(name, call -> Result.of(text(call, part, PageNames::unknown)));
    byName.put(name + "e", call -> Result.of(encoded(text(call, part, PageNames::unknown))));
  }

  private static String encoded(String name) {
    return WikitextEscape.escape(PageAddresses.encode(name.replace(' ', '_')));
  }

  /** Of pages of other wikis only the name itself is known. */
  private static String unknown(ParsedTitle.Interwiki other) {
    return "";
  }

  private static String text(
      FunctionCall call,
      Function<Title, String> part,
      Function<ParsedTitle.Interwiki, String> otherPart) {
    if (call.count() == 0) {
      return part.apply(call.parse().page().title());
    }
    return switch (call.parse().wiki().settings().titles().parse(call.argument(0))) {
      case ParsedTitle.Local local -> part.apply(local.title());
      case ParsedTitle.Interwiki other -> otherPart.apply(other);
      case ParsedTitle.FragmentOnly _, ParsedTitle.Invalid _ -> "";
    };
  }
}
