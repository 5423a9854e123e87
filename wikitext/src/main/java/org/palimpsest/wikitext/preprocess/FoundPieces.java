package org.palimpsest.wikitext.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a text that have been found so far and stand in no other yet, with their places.
 * What stands between them is text.
 */
final class FoundPieces implements Found {
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final Ints starts = new Ints();
  private final Ints ends = new Ints();

  FoundPieces(String text) {
    this.text = text;
  }

  @Override
  public int size() {
    return pieces.size();
  }

  @Override
  public void add(Piece piece, int start, int end) {
    pieces.add(piece);
    starts.add(start);
    ends.add(end);
  }

  @Override
  public void addBraces(OpenMarkup open, int signs, int start, int end) {
    boolean lineStart = start > 0 && text.charAt(start - 1) == '\n';
    int close = end - signs;
    Reader reader = new Reader(open.found(), open.start() + open.signs());
    int dividers = open.dividers();
    List<Piece> title = reader.upTo(dividers == 0 ? close : open.divider(0));
    List<Piece.Part> parts = dividers == 0 ? List.of() : new ArrayList<>();
    for (int i = 0; i < dividers; i++) {
      reader.skip();
      @Nullable List<Piece> name = null;
      if (i + 1 < dividers && open.isEqualsSign(i + 1)) {
        i++;
        name = reader.upTo(open.divider(i));
        reader.skip();
      }
      parts.add(new Piece.Part(name, reader.upTo(i + 1 < dividers ? open.divider(i + 1) : close)));
    }
    truncate(open.found());
    add(
        signs == 2
            ? new Piece.Call(lineStart, title, parts)
            : new Piece.Parameter(lineStart, title, parts),
        start,
        end);
  }

  @Override
  public void addHeading(Heading heading, int end, int before) {
    List<Piece> content = new Reader(before, heading.start()).upTo(end);
    truncate(before);
    add(
        new Piece.Heading(heading.level(), heading.number(), heading.start(), content),
        heading.start(),
        end);
  }

  /** All of the text. */
  List<Piece> all() {
    return new Reader(0, 0).upTo(text.length());
  }

  /** Forgets all but so many at the beginning: the others are part of another piece now. */
  private void truncate(int size) {
    if (size < pieces.size()) {
      pieces.subList(size, pieces.size()).clear();
      starts.truncate(size);
      ends.truncate(size);
    }
  }

  /** Reads the pieces from one on, up to places that lie ever farther to the right. */
  private final class Reader {
    private int next;
    private int at;

    Reader(int next, int at) {
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
