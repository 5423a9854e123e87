package org.palimpsest.wikitext.function.address;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.Settings;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.link.Anchors;

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
        switch (settings.titles().parse(call.argument(0))) {
          case ParsedTitle.Local local ->
              here(settings, local(settings, local.title(), query), local.fragment());
          case ParsedTitle.FragmentOnly only -> here(settings, "/wiki/", only.fragment());
          case ParsedTitle.Interwiki other -> elsewhere(settings, other, query);
          case ParsedTitle.Invalid _ -> null;
        };
    if (address == null) {
      return new Result.NotMeant();
    }
    return Result.of(escaped ? escape(address) : address);
  }

  private static String local(Settings settings, Title title, String query) {
    Title page =
        title.namespace() == Namespace.MEDIA ? new Title(Namespace.FILE, title.key()) : title;
    String key = settings.titles().namespaces().prefixedKey(page);
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
