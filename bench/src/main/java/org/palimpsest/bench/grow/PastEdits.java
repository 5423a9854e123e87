package org.palimpsest.bench.grow;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.palimpsest.bench.load.api.Article;

/**
 * A made-up history as wikis have them: few pages and few people have most of the edits, texts are
 * mostly short, about one edit in twenty undoes the one before. Not thread-safe.
 */
final class PastEdits implements Iterator<PastEdit> {
  private static final int MEDIAN_LENGTH = 1500;
  private static final int LONGEST = 20_000;

  private final Growth growth;
  private final String label;
  private final Random random;
  private final String material;
  private final int[] revisionsOf;
  private final int[] lastAuthorOf;
  private int next;
  private int pagesMade;

  /** The label is part of every text, so that no text exists already. */
  PastEdits(Growth growth, String label) {
    this.growth = growth;
    this.label = label;
    this.random = new Random(growth.seed());
    this.material = Article.text(random, LONGEST * 8);
    this.revisionsOf = new int[growth.pages()];
    this.lastAuthorOf = new int[growth.pages()];
  }

  @Override
  public boolean hasNext() {
    return next < growth.revisions();
  }

  @Override
  public PastEdit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int number = next++;
    boolean first = pagesDue(number) > pagesMade;
    int page = first ? pagesMade++ : skewed(pagesMade);
    boolean undoes = !first && revisionsOf[page] >= 2 && random.nextInt(20) == 0;
    int author = author(page, first);
    revisionsOf[page]++;
    lastAuthorOf[page] = author;
    return new PastEdit(number, page, first, author, undoes ? null : text(number));
  }

  /** New pages come evenly over the time, the first of them at once. */
  private int pagesDue(int number) {
    return 1 + (int) ((long) number * (growth.pages() - 1) / Math.max(1, growth.revisions() - 1));
  }

  /** Mostly a small number: the cube of an even distribution. */
  private int skewed(int bound) {
    double even = random.nextDouble();
    return (int) (even * even * even * bound);
  }

  private int author(int page, boolean first) {
    int author = skewed(growth.people());
    return !first && author == lastAuthorOf[page] ? (author + 1) % growth.people() : author;
  }

  private String text(int number) {
    int length = (int) (MEDIAN_LENGTH * Math.exp(random.nextGaussian() * 0.8));
    int start = random.nextInt(material.length() - LONGEST);
    return material.substring(start, start + Math.clamp(length, 50, LONGEST))
        + "\n"
        + label
        + '.'
        + number;
  }
}
