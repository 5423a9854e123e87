package org.palimpsest.wiki.diff.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.wiki.diff.Change;
import org.palimpsest.wiki.diff.Hunk;
import org.palimpsest.wiki.diff.Row;
import org.palimpsest.wiki.diff.TextDiff;
import org.palimpsest.wiki.language.Translator;

/**
 * A difference as one text, what is gone and what is new in it one behind the other. A row of a
 * table holds all of it, in the elements that MediaWiki's clients read. Thread-safe.
 */
public final class InlineDiff implements DiffFormat {
  private static final String NO_TEXT = "&#160;";

  private final DiffWords words;

  /** In the language of a reader. */
  public InlineDiff(Translator translator) {
    this.words = new DiffWords(translator);
  }

  @Override
  public String rows(String from, String to) {
    return from.equals(to) ? "" : new Writing(TextDiff.between(from, to)).write();
  }

  /** One difference while it is being written. */
  private final class Writing {
    private final BoundedHtml html = new BoundedHtml();
    private final String deleted = "<del title=\"" + words.deleted() + "\">";
    private final String inserted = "<ins title=\"" + words.inserted() + "\">";
    private final TextDiff diff;

    /** Of moved lines one end has been written, so the other one stands above, not below. */
    private final Set<Integer> moved = new HashSet<>();

    Writing(TextDiff diff) {
      this.diff = diff;
    }

    String write() {
      html.add("<tr><td colspan=\"4\">");
      int shown = 0;
      for (Hunk hunk : diff.hunks()) {
        if (html.isFull()) {
          break;
        }
        div("header", "").add(words.lines(hunk)).add("</div>\n");
        for (Row row : hunk.rows()) {
          if (html.isFull()) {
            break;
          }
          row(row);
          shown++;
        }
      }
      if (shown < diff.rows()) {
        div("header", "").add(words.omitted(diff.rows() - shown)).add("</div>\n");
      }
      return html.add("</td></tr>\n").toString();
    }

    private void row(Row row) {
      switch (row) {
        case Row.Kept(int from, int _) -> {
          div("context", "");
          textOrSpace(diff.from().line(from));
        }
        case Row.Removed(int from) -> {
          div("deleted", emptyLine(diff.from().isEmpty(from))).add(deleted);
          textOrSpace(diff.from().line(from));
          html.add("</del>");
        }
        case Row.Added(int to) -> {
          div("added", emptyLine(diff.to().isEmpty(to))).add(inserted);
          textOrSpace(diff.to().line(to));
          html.add("</ins>");
        }
        case Row.Rewritten(int from, int to, List<Change> changes) -> {
          div("changed", "");
          changed(from, to, changes);
        }
        case Row.MovedAway(int from, int to, List<Change> _) -> {
          MoveAnchors move = new MoveAnchors(from, to);
          String link = link("left", words.movedToNew(), "old", move.right(), moved.contains(from));
          open("source", move.left(), link, moved.contains(from));
          html.text(diff.from().line(from)).add(moved.add(from) ? link : "");
        }
        case Row.MovedHere(int from, int to, List<Change> changes) -> {
          MoveAnchors move = new MoveAnchors(from, to);
          String link = link("right", words.movedToOld(), "new", move.left(), moved.contains(from));
          open("destination", move.right(), link, moved.contains(from));
          changed(from, to, changes);
          html.add(moved.add(from) ? link : "");
        }
      }
      html.add("</div>\n");
    }

    private BoundedHtml div(String kind, String more) {
      return html.add("<div class=\"mw-diff-inline-").add(kind).add(more).add("\">");
    }

    private static String emptyLine(boolean isEmpty) {
      return isEmpty ? " mw-diff-empty-line" : "";
    }

    private void textOrSpace(String line) {
      if (line.isEmpty()) {
        html.add(NO_TEXT);
      } else {
        html.text(line);
      }
    }

    private void changed(int from, int to, List<Change> changes) {
      MarkedLine.both(html, diff.from().line(from), diff.to().line(to), changes, deleted, inserted);
    }

    private void open(String end, String anchor, String link, boolean upwards) {
      div("moved", " mw-diff-inline-moved-" + end + " mw-diff-inline-moved-" + way(upwards))
          .add("<a name=\"")
          .add(anchor)
          .add("\"></a>")
          .add(upwards ? link : "");
    }

    private static String way(boolean upwards) {
      return upwards ? "upwards" : "downwards";
    }

    private static String link(
        String side, String title, String tag, String target, boolean upwards) {
      return "<a class=\"mw-diff-movedpara-%s\" title=\"%s\" data-title-tag=\"%s\" href=\"#%s\">%s</a>"
          .formatted(side, title, tag, target, upwards ? "&#9650;" : "&#9660;");
    }
  }
}
