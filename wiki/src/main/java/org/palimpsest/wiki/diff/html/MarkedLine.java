package org.palimpsest.wiki.diff.html;

import java.util.List;
import org.palimpsest.wiki.diff.Change;

/** Writes lines whose changed words are marked. */
final class MarkedLine {
  private static final String OPEN_DELETED = "<del class=\"diffchange diffchange-inline\">";
  private static final String OPEN_INSERTED = "<ins class=\"diffchange diffchange-inline\">";

  private MarkedLine() {}

  /** A line as it was, with what is gone marked. */
  static void old(BoundedHtml html, String line, List<Change> changes) {
    int most = html.endOfLine();
    int done = 0;
    for (Change change : changes) {
      if (change.removed() > 0) {
        html.text(line, done, change.fromStart(), most).add(OPEN_DELETED);
        html.text(line, change.fromStart(), change.fromEnd(), most).add("</del>");
        done = change.fromEnd();
      }
    }
    html.text(line, done, line.length(), most);
  }

  /** A line as it is, with what is new marked. */
  static void now(BoundedHtml html, String line, List<Change> changes) {
    int most = html.endOfLine();
    int done = 0;
    for (Change change : changes) {
      if (change.added() > 0) {
        html.text(line, done, change.toStart(), most).add(OPEN_INSERTED);
        html.text(line, change.toStart(), change.toEnd(), most).add("</ins>");
        done = change.toEnd();
      }
    }
    html.text(line, done, line.length(), most);
  }

  /**
   * Both in one, what is gone before what is new.
   *
   * @param deleted the tag before what is gone
   * @param inserted the tag before what is new
   */
  static void both(
      BoundedHtml html,
      String old,
      String now,
      List<Change> changes,
      String deleted,
      String inserted) {
    int most = html.endOfLine();
    int done = 0;
    for (Change change : changes) {
      html.text(now, done, change.toStart(), most);
      if (change.removed() > 0) {
        html.add(deleted).text(old, change.fromStart(), change.fromEnd(), most).add("</del>");
      }
      if (change.added() > 0) {
        html.add(inserted).text(now, change.toStart(), change.toEnd(), most).add("</ins>");
      }
      done = change.toEnd();
    }
    html.text(now, done, now.length(), most);
  }
}
