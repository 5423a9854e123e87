package org.palimpsest.wiki.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;

/**
 * The summary of an edit whose author has written none (spec: edit-and-history.md, 1.6). It never
 * says more than the new content and the redirect before it do. Thread-safe.
 */
public final class AutomaticSummary {
  private static final int LENGTH = 500;

  private final Namespaces namespaces;

  public AutomaticSummary(Namespaces namespaces) {
    this.namespaces = Objects.requireNonNull(namespaces);
  }

  /** The summary of a change that led to this text; empty where there is nothing to say. */
  public String of(ContentChange change, String text) {
    return switch (change.kind()) {
      case BLANKED -> "Removed everything from the page";
      case NEW_REDIRECT -> "Turned the page into a redirect to " + link(change.newTarget());
      case CHANGED_REDIRECT_TARGET ->
          "Pointed the redirect to "
              + link(change.newTarget())
              + " instead of "
              + link(change.oldTarget());
      case REMOVED_REDIRECT ->
          "Turned the redirect to " + link(change.oldTarget()) + " into a page of its own";
      case CREATED_EMPTY -> "Created an empty page";
      case CREATED -> quote("Started the page with: ", text);
      case REPLACED -> quote("Replaced almost the whole page with: ", text);
      case ORDINARY -> "";
    };
  }

  private static String quote(String introduction, String text) {
    // Far more than fits, whatever the length of a character: no need to look at the rest.
    String beginning = text.substring(0, Math.min(text.length(), 4 * LENGTH));
    return Unicode.cut(introduction + TextEnds.trim(beginning.replace('\n', ' ')), LENGTH);
  }

  private String link(@Nullable LinkTarget target) {
    String name =
        switch (Objects.requireNonNull(target)) {
          case ParsedTitle.Local local -> namespaces.prefixedText(local.title());
          case ParsedTitle.Interwiki interwiki -> interwiki.prefix() + ":" + interwiki.text();
        };
    return "[[" + name + (target.fragment().isEmpty() ? "" : "#" + target.fragment()) + "]]";
  }
}
