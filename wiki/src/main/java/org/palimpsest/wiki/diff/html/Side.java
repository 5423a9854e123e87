package org.palimpsest.wiki.diff.html;

import java.util.List;
import org.palimpsest.wiki.diff.Change;

/**
 * One side of a line: the places in it that are gone, or those that are new.
 *
 * @param tag the element that they are put into
 * @param places where they are
 */
record Side(String tag, List<Place> places) {
  /** Characters of a line. */
  record Place(int start, int end) {}

  static Side deleted(List<Change> changes) {
    return new Side(
        "del",
        changes.stream().map(change -> new Place(change.fromStart(), change.fromEnd())).toList());
  }

  static Side inserted(List<Change> changes) {
    return new Side(
        "ins",
        changes.stream().map(change -> new Place(change.toStart(), change.toEnd())).toList());
  }

  /** Appends the line with these places marked. */
  void append(StringBuilder html, String line) {
    int done = 0;
    for (Place place : places) {
      if (place.start < place.end) {
        Html.append(html, line, done, place.start);
        html.append('<').append(tag).append(" class=\"diffchange diffchange-inline\">");
        Html.append(html, line, place.start, place.end);
        html.append("</").append(tag).append('>');
        done = place.end;
      }
    }
    Html.append(html, line, done, line.length());
  }
}
