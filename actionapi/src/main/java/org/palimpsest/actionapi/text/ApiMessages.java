package org.palimpsest.actionapi.text;

import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.wiki.diff.html.DiffFormat;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.rendering.Renderer;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wikitext.Wikitext;

/** The bundles that hold the API's sentences; each is a folder of a file per language. */
public final class ApiMessages {
  private static final List<String> BUNDLES =
      List.of(
          "block",
          "change",
          "comparison",
          "contribution",
          "deletion",
          "edit",
          "error",
          "feed",
          "file",
          "format",
          "group",
          "help",
          "importing",
          "list",
          "log",
          "login",
          "merge",
          "module",
          "move",
          "oauth",
          "page",
          "params",
          "patrol",
          "preference",
          "protection",
          "query",
          "rendering",
          "revert",
          "revision",
          "site",
          "tag",
          "text",
          "upload",
          "user",
          "visibility",
          "watch");

  private ApiMessages() {}

  /** All sentences of the API, and those of all that it shows. */
  public static Messages load() {
    return new Messages(
        Stream.of(
                BUNDLES,
                ContentWords.BUNDLES,
                DiffFormat.BUNDLES,
                Renderer.BUNDLES,
                Wikitext.BUNDLES)
            .flatMap(List::stream)
            .toList());
  }
}
