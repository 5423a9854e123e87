package org.palimpsest.wikitext.function.address;

import java.net.URI;
import java.util.Map;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;

/** Functions and variables on where things are. */
public final class Addresses {
  private Addresses() {}

  /** The functions and variables by name. */
  public static Map<String, ParserFunction> of(Settings settings) {
    return Map.ofEntries(
        Map.entry("localurl", new PageUrl(false, false)),
        Map.entry("localurle", new PageUrl(false, true)),
        Map.entry("fullurl", new PageUrl(true, false)),
        Map.entry("fullurle", new PageUrl(true, true)),
        Map.entry("canonicalurl", new PageUrl(true, false)),
        Map.entry("canonicalurle", new PageUrl(true, true)),
        Map.entry("filepath", new FilePath()),
        Map.entry("ns", new NamespaceName(false)),
        Map.entry("nse", new NamespaceName(true)),
        Map.entry("special", new SpecialPageName(false)),
        Map.entry("speciale", new SpecialPageName(true)),
        Map.entry("sitename", words(settings.siteName())),
        Map.entry("server", call -> Result.of(server(call))),
        Map.entry("servername", call -> Result.of(host(server(call)))),
        Map.entry("scriptpath", words("/w")),
        Map.entry("articlepath", words("/wiki/$1")),
        Map.entry("stylepath", words("/w/skins")),
        Map.entry("currentversion", words(settings.version())));
  }

  private static ParserFunction words(String text) {
    Result result = Result.of(text);
    return call -> result;
  }

  /** By which address a wiki was reached can be another one for each page that is shown. */
  private static String server(FunctionCall call) {
    return call.parse().wiki().settings().server();
  }

  private static String host(String server) {
    String host = URI.create(server).getHost();
    return host == null ? "" : host;
  }
}
