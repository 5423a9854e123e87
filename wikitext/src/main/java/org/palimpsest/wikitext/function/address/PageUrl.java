package org.palimpsest.wikitext.function.address;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.link.Anchors;
import org.palimpsest.wikitext.link.PercentEncoding;

/**
 * The address of a page ({@code localurl}, {@code fullurl}).
 *
 * @param full whether it begins with the server and ends with the place in the page
 * @param escaped whether it is written for an attribute of HTML
 */
record PageUrl(boolean full, boolean escaped) implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    Settings settings = call.parse().wiki().settings();
    String query = call.argument(1);
    String address =
        switch (page(settings, call.argument(0))) {
          case ParsedTitle.Local local ->
              here(settings, local(settings, local.title(), query), local.fragment());
          case ParsedTitle.FragmentOnly only -> here(settings, local("", query), only.fragment());
          case ParsedTitle.Interwiki other -> elsewhere(settings, other, query);
          case ParsedTitle.Invalid _ -> null;
        };
    if (address == null) {
      return new Result.NotMeant();
    }
    return Result.of(escaped ? escape(address) : address);
  }

  /** A name that is none may be one that stands in an address already. */
  private static ParsedTitle page(Settings settings, String name) {
    ParsedTitle page = settings.titles().parse(name);
    return page instanceof ParsedTitle.Invalid
        ? settings.titles().parse(PercentEncoding.decode(name.replace('+', ' ')))
        : page;
  }

  private static String local(Settings settings, Title title, String query) {
    Title page =
        title.namespace() == Namespace.MEDIA ? new Title(Namespace.FILE, title.key()) : title;
    return local(settings.titles().namespaces().prefixedKey(page), query);
  }

  private static String local(String key, String query) {
    return query.isEmpty()
        ? PageAddresses.reading("", key)
        : "/w/index.php?title=" + PageAddresses.encode(key) + '&' + query;
  }

  private String here(Settings settings, String address, String fragment) {
    return full ? settings.server() + address + Anchors.behind(fragment) : address;
  }

  private @Nullable String elsewhere(Settings settings, ParsedTitle.Interwiki other, String query) {
    Settings.Interwiki wiki = settings.interwikis().get(other.prefix());
    if (wiki == null) {
      return null;
    }
    String address =
        wiki.address().replace("$1", PageAddresses.encode(other.text().replace(' ', '_')));
    String asking = query.isEmpty() ? "" : (address.indexOf('?') < 0 ? '?' : '&') + query;
    return address + asking + (full ? Anchors.behind(other.fragment()) : "");
  }

  private static String escape(String address) {
    return address
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
