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
    private final BoundedHtml html = new BoundedHtml();
    private final TextDiff diff;

    Writing(TextDiff diff) {
      this.diff = diff;
    }

    String write() {
      int shown = 0;
      for (Hunk hunk : diff.hunks()) {
        if (html.isFull()) {
          break;
        }
        lineNumbers(hunk);
        for (Row row : hunk.rows()) {
          if (html.isFull()) {
            break;
          }
          row(row);
          shown++;
        }
      }
      if (shown < diff.rows()) {
        html.add("<tr>\n  <td colspan=\"4\" class=\"diff-multi\">")
            .add(words.omitted(diff.rows() - shown))
            .add("</td>\n</tr>\n");
      }
      return html.toString();
    }

    private void lineNumbers(Hunk hunk) {
      html.add("<tr>\n");
      lineNumber(hunk.fromStart());
      lineNumber(hunk.toStart());
      html.add("</tr>\n");
    }

    private void lineNumber(int line) {
      html.add("  <td colspan=\"2\" class=\"diff-lineno\">").add(words.line(line)).add("</td>\n");
    }

    private void row(Row row) {
      html.add("<tr>\n");
      switch (row) {
        case Row.Kept(int from, int to) -> {
          html.add(NO_MARK);
          left("diff-context", from, List.of(), "");
          html.add(NO_MARK);
          right("diff-context", to, List.of(), "");
        }
        case Row.Removed(int from) -> {
          html.add(MINUS);
          left("diff-deletedline", from, List.of(), "");
          html.add(NOTHING_RIGHT);
        }
        case Row.Added(int to) -> {
          html.add(NOTHING_LEFT).add(PLUS);
          right("diff-addedline", to, List.of(), "");
        }
        case Row.Rewritten(int from, int to, List<Change> changes) -> {
          html.add(MINUS);
          left("diff-deletedline", from, changes, "");
          html.add(PLUS);
          right("diff-addedline", to, changes, "");
        }
        case Row.MovedAway(int from, int to, List<Change> changes) -> {
          MoveAnchors move = new MoveAnchors(from, to);
          moved("left", words.movedToNew(), move.right());
          left("diff-deletedline", from, changes, move.left());
          html.add(NOTHING_RIGHT);
        }
        case Row.MovedHere(int from, int to, List<Change> changes) -> {
          MoveAnchors move = new MoveAnchors(from, to);
          html.add(NOTHING_LEFT);
          moved("right", words.movedToOld(), move.left());
          right("diff-addedline", to, changes, move.right());
        }
      }
      html.add("</tr>\n");
    }

    private void moved(String side, String title, String target) {
      html.add("  <td class=\"diff-marker\"><a class=\"mw-diff-movedpara-")
          .add(side)
          .add("\" title=\"")
          .add(title)
          .add("\" href=\"#")
          .add(target)
          .add("\">&#x26AB;</a></td>\n");
    }

    private void left(String kind, int line, List<Change> changes, String anchor) {
      if (open(kind + " diff-side-deleted", diff.from(), line, anchor)) {
        MarkedLine.old(html, diff.from().line(line), changes);
        html.add("</div></td>\n");
      }
    }

    private void right(String kind, int line, List<Change> changes, String anchor) {
      if (open(kind + " diff-side-added", diff.to(), line, anchor)) {
        MarkedLine.now(html, diff.to().line(line), changes);
        html.add("</div></td>\n");
      }
    }

    /** Opens a cell; an empty line is done with that. */
    private boolean open(String kinds, Lines text, int line, String anchor) {
      html.add("  <td class=\"").add(kinds).add("\">");
      if (text.isEmpty(line)) {
        html.add("<br /></td>\n");
        return false;
      }
      html.add("<div>");
      if (!anchor.isEmpty()) {
        html.add("<a name=\"").add(anchor).add("\"></a>");
      }
      return true;
    }
  }
}
