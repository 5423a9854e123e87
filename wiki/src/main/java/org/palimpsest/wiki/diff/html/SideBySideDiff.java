package org.palimpsest.wiki.diff.html;

import java.util.List;
import org.palimpsest.wiki.diff.Change;
import org.palimpsest.wiki.diff.Hunk;
import org.palimpsest.wiki.diff.Lines;
import org.palimpsest.wiki.diff.Row;
import org.palimpsest.wiki.diff.TextDiff;
import org.palimpsest.wiki.language.Translator;

/**
 * A difference as rows of a table with four columns: the old text on the left, the new one on the
 * right, and a mark before each. The rows are those that MediaWiki's clients read. Thread-safe.
 */
public final class SideBySideDiff implements DiffFormat {
  private static final String NO_MARK = "  <td class=\"diff-marker\"></td>\n";
  private static final String MINUS = "  <td class=\"diff-marker\" data-marker=\"\u2212\"></td>\n";
  private static final String PLUS = "  <td class=\"diff-marker\" data-marker=\"+\"></td>\n";
  private static final String NOTHING_LEFT =
      "  <td colspan=\"2\" class=\"diff-empty diff-side-deleted\"></td>\n";
  private static final String NOTHING_RIGHT =
      "  <td colspan=\"2\" class=\"diff-empty diff-side-added\"></td>\n";

  private final DiffWords words;

  /** In the language of a reader. */
  public SideBySideDiff(Translator translator) {
    this.words = new DiffWords(translator);
  }

  @Override
  public String rows(String from, String to) {
    return rows(TextDiff.between(from, to));
  }

  /** The rows of a difference; empty if there is none. */
  public String rows(TextDiff diff) {
    return new Writing(diff).write();
  }

  /** One table while it is being written. */
  private final class Writing {
    private final StringBuilder html = new StringBuilder();
    private final TextDiff diff;

    Writing(TextDiff diff) {
      this.diff = diff;
    }

    String write() {
      for (Hunk hunk : diff.hunks()) {
        lineNumbers(hunk);
        hunk.rows().forEach(this::row);
      }
      if (diff.omitted() > 0) {
        html.append("<tr>\n  <td colspan=\"4\" class=\"diff-multi\">")
            .append(words.omitted(diff.omitted()))
            .append("</td>\n</tr>\n");
      }
      return html.toString();
    }

    private void lineNumbers(Hunk hunk) {
      html.append("<tr>\n");
      lineNumber(hunk.fromStart());
      lineNumber(hunk.toStart());
      html.append("</tr>\n");
    }

    private void lineNumber(int line) {
      html.append("  <td colspan=\"2\" class=\"diff-lineno\">")
          .append(words.line(line))
          .append("</td>\n");
    }

    private void row(Row row) {
      html.append("<tr>\n");
      switch (row) {
        case Row.Kept(int from, int to) -> {
          html.append(NO_MARK);
          left("diff-context", from, List.of(), "");
          html.append(NO_MARK);
          right("diff-context", to, List.of(), "");
        }
        case Row.Removed(int from) -> {
          html.append(MINUS);
          left("diff-deletedline", from, List.of(), "");
          html.append(NOTHING_RIGHT);
        }
        case Row.Added(int to) -> {
          html.append(NOTHING_LEFT).append(PLUS);
          right("diff-addedline", to, List.of(), "");
        }
        case Row.Rewritten(int from, int to, List<Change> changes) -> {
          html.append(MINUS);
          left("diff-deletedline", from, changes, "");
          html.append(PLUS);
          right("diff-addedline", to, changes, "");
        }
        case Row.MovedAway(int from, int to, List<Change> changes) -> {
          MoveAnchors move = new MoveAnchors(from, to);
          moved("left", words.movedToNew(), move.right());
          left("diff-deletedline", from, changes, move.left());
          html.append(NOTHING_RIGHT);
        }
        case Row.MovedHere(int from, int to, List<Change> changes) -> {
          MoveAnchors move = new MoveAnchors(from, to);
          html.append(NOTHING_LEFT);
          moved("right", words.movedToOld(), move.left());
          right("diff-addedline", to, changes, move.right());
        }
      }
      html.append("</tr>\n");
    }

    private void moved(String side, String title, String target) {
      html.append("  <td class=\"diff-marker\"><a class=\"mw-diff-movedpara-")
          .append(side)
          .append("\" title=\"")
          .append(title)
          .append("\" href=\"#")
          .append(target)
          .append("\">&#x26AB;</a></td>\n");
    }

    private void left(String kind, int line, List<Change> changes, String anchor) {
      cell(kind + " diff-side-deleted", diff.from(), line, anchor, Side.deleted(changes));
    }

    private void right(String kind, int line, List<Change> changes, String anchor) {
      cell(kind + " diff-side-added", diff.to(), line, anchor, Side.inserted(changes));
    }

    private void cell(String kinds, Lines text, int line, String anchor, Side changed) {
      html.append("  <td class=\"").append(kinds).append("\">");
      String content = text.line(line);
      if (content.isEmpty()) {
        html.append("<br />");
      } else {
        html.append("<div>");
        if (!anchor.isEmpty()) {
          html.append("<a name=\"").append(anchor).append("\"></a>");
        }
        changed.append(html, content);
        html.append("</div>");
      }
      html.append("</td>\n");
    }
  }
}
