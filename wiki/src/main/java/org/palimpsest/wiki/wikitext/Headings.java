package org.palimpsest.wiki.wikitext;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The headings of a page, in order, kept in little memory. */
final class Headings extends AbstractList<Heading> implements RandomAccess {
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
  public boolean add(Heading heading) {
    fields.add(heading.number());
    fields.add(heading.level());
    fields.add(heading.start());
    return true;
  }

  /** Forgets all but so many at the beginning. */
  void truncate(int size) {
    fields.truncate(size * FIELDS);
  }
}
