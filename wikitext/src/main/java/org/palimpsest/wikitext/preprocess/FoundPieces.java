package org.palimpsest.wikitext.preprocess;

import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a text that have been found so far and stand in no other yet, with their places.
 * What stands between them is text.
 */
final class FoundPieces {
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final Ints starts = new Ints();
  private final Ints ends = new Ints();

  FoundPieces(String text) {
    this.text = text;
  }

  int size() {
    return pieces.size();
  }

  void add(Piece piece, int start, int end) {
    pieces.add(piece);
    starts.add(start);
    ends.add(end);
  }

  /** Forgets all but so many at the beginning: the others are part of another piece now. */
  void truncate(int size) {
    if (size < pieces.size()) {
      pieces.subList(size, pieces.size()).clear();
      starts.truncate(size);
      ends.truncate(size);
    }
  }

  /** Reads the pieces from one on, up to places that lie ever farther to the right. */
  Reader from(int first, int start) {
    return new Reader(first, start);
  }

  final class Reader {
    private int next;
    private int at;

    private Reader(int next, int at) {
      this.next = next;
      this.at = at;
    }

    /** All from where reading stopped up to this place. */
    List<Piece> upTo(int end) {
      if (next == pieces.size() || starts.get(next) >= end) {
        int start = at;
        at = end;
        return start < end ? List.of(new Piece.Text(text.substring(start, end))) : List.of();
      }
      List<Piece> read = new ArrayList<>();
      while (next < pieces.size() && starts.get(next) < end) {
        addText(read, starts.get(next));
        read.add(pieces.get(next));
        at = ends.get(next);
        next++;
      }
      addText(read, end);
      at = end;
      return List.copyOf(read);
    }

    /** Leaves out one sign. */
    void skip() {
      at++;
    }

    private void addText(List<Piece> read, int end) {
      if (at < end) {
        read.add(new Piece.Text(text.substring(at, end)));
      }
    }
  }
}
