package org.palimpsest.wiki.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wikitext.link.PercentEncoding;
import org.palimpsest.wikitext.link.SubpageLink;

/**
 * Takes one comment apart, in one pass over it: first into names of sections and what stands
 * between them, then that into links and text. A link does not reach over a section.
 */
final class CommentScanner {
  private final TitleParser titles;
  private final @Nullable Title page;
  private final List<Piece> pieces = new ArrayList<>();

  private CommentScanner(TitleParser titles, @Nullable Title page) {
    this.titles = titles;
    this.page = page;
  }

  /** The parts of a comment, in order. */
  static List<Piece> pieces(Comment comment, TitleParser titles) {
    CommentScanner scanner = new CommentScanner(titles, comment.page());
    scanner.addSections(CharacterReferences.decode(comment.text()).replace('\n', ' '));
    return scanner.pieces;
  }

  private void addSections(String text) {
    int done = 0;
    for (int at = text.indexOf("/*"); at >= 0; at = text.indexOf("/*", done)) {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        break;
      }
      addLinks(text.substring(done, at));
      done = end + 2;
      pieces.add(
          new Piece.Section(
              text.substring(at + 2, end).strip(), /* followed= */ done < text.length()));
    }
    addLinks(text.substring(done));
  }

  private void addLinks(String text) {
    int done = 0;
    int at = text.indexOf("[[");
    while (at >= 0) {
      int start = startOfTarget(text, at + 2);
      int bar = endOfTarget(text, start);
      boolean labelled = bar > start && text.startsWith("|", bar);
      int close = labelled ? text.indexOf("]]", bar + 1) : bar;
      if (close < 0) {
        break; // Nothing behind it is closed either.
      }
      if (bar == start || !text.startsWith("]]", close)) {
        at = text.indexOf("[[", at + 1);
        continue;
      }
      int end = endOfTrail(text, close + 2);
      String target = PercentEncoding.decode(text.substring(start, bar));
      String label = labelled && close > bar + 1 ? text.substring(bar + 1, close) : target;
      LinkTarget found = find(target).orElse(null);
      if (found != null) {
        addText(text.substring(done, at));
        pieces.add(new Piece.Link(found, label + text.substring(close + 2, end)));
        done = end;
      }
      at = text.indexOf("[[", end);
    }
    addText(text.substring(done));
  }

  private Optional<LinkTarget> find(String target) {
    return switch (titles.parse(SubpageLink.whole(target, page, titles.namespaces()))) {
      case LinkTarget found -> Optional.of(found);
      case ParsedTitle.FragmentOnly(String fragment) ->
          Optional.ofNullable(page).map(own -> new ParsedTitle.Local(own, fragment));
      case ParsedTitle.Invalid _ -> Optional.empty();
    };
  }

  private void addText(String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Text(text));
    }
  }

  /** Behind blanks and one colon, which shows a page that is not for showing. */
  private static int startOfTarget(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start < text.length() && text.charAt(start) == ':' ? start + 1 : start;
  }

  private static int endOfTarget(String text, int from) {
    int end = from;
    while (end < text.length() && "[]|".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Letters right behind a link belong to its label. */
  private static int endOfTrail(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return end;
  }
}
