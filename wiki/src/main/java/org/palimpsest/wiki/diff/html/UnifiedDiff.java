package org.palimpsest.wiki.diff.html;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.wiki.diff.Change;
import org.palimpsest.wiki.diff.LineDiff;
import org.palimpsest.wiki.diff.Lines;

/**
 * A difference as programs write it that apply it: whole lines, with a plus or a minus before them.
 * A row of a table holds all of it. Thread-safe.
 */
public final class UnifiedDiff implements DiffFormat {
  private static final int CONTEXT = 2;

  @Override
  public String rows(String from, String to) {
    return from.equals(to) ? "" : new Writing(Lines.of(from), Lines.of(to)).write();
  }

  /** One difference while it is being written. */
  private static final class Writing {
    private final BoundedHtml html = new BoundedHtml();
    private final Lines from;
    private final Lines to;

    Writing(Lines from, Lines to) {
      this.from = from;
      this.to = to;
    }

    String write() {
      html.add("<tr><td colspan=\"4\"><pre>");
      List<Change> hunk = new ArrayList<>();
      for (Change change : LineDiff.betweenAny(from, to)) {
        if (!hunk.isEmpty() && change.fromStart() - hunk.getLast().fromEnd() > 2 * CONTEXT) {
          hunk(hunk);
          hunk.clear();
        }
        hunk.add(change);
      }
      hunk(hunk);
      return html.add("</pre></td></tr>\n").toString();
    }

    private void hunk(List<Change> changes) {
      Change first = changes.getFirst();
      Change last = changes.getLast();
      int before = Math.min(CONTEXT, first.fromStart());
      int left = from.size() - last.fromEnd();
      int behind = left <= 2 * CONTEXT ? left : CONTEXT;
      int start = first.fromStart() - before;
      int toStart = first.toStart() - before;
      html.add(
          "@@ -%d,%d +%d,%d @@\n"
              .formatted(
                  start + 1,
                  last.fromEnd() + behind - start,
                  toStart + 1,
                  last.toEnd() + behind - toStart));
      int done = start;
      for (Change change : changes) {
        lines(" ", from, done, change.fromStart());
        lines("-", from, change.fromStart(), change.fromEnd());
        lines("+", to, change.toStart(), change.toEnd());
        done = change.fromEnd();
      }
      lines(" ", from, done, last.fromEnd() + behind);
    }

    private void lines(String sign, Lines text, int start, int end) {
      for (int line = start; line < end && !html.isFull(); line++) {
        html.add(sign).text(text.line(line)).add("\n");
      }
    }
  }
}
