package org.palimpsest.wikitext.preprocess;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The headings that begin sections of a page, in order, kept in little memory. */
final class FoundHeadings extends AbstractList<Heading> implements Found, RandomAccess {
  private static final int FIELDS = 3;

  private final Ints fields = new Ints();

  @Override
  public int size() {
    return fields.size() / FIELDS;
  }

  @Override
  public Heading get(int index) {
    int at = index * FIELDS;
    return new Heading(fields.get(at), fields.get(at + 1), fields.get(at + 2));
  }

  @Override
  public void add(Piece piece, int start, int end) {}

  /** What stands in braces has turned out to be no section of the page. */
  @Override
  public void addBraces(OpenMarkup open, int signs, int start, int end) {
    fields.truncate(open.found() * FIELDS);
  }

  @Override
  public void addHeading(Heading heading, int end, int before) {
    fields.truncate(before * FIELDS);
    fields.add(heading.number());
    fields.add(heading.level());
    fields.add(heading.start());
  }
}
