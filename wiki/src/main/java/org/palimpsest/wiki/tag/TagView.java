package org.palimpsest.wiki.tag;

import java.util.List;

/**
 * A change tag.
 *
 * @param hits how many changes carry it; 0 also when not asked for
 * @param sources who defines it; nobody: it is only carried by what it was given to before
 * @param active whether it is given to changes still
 */
public record TagView(String name, long hits, List<TagSource> sources, boolean active) {
  public TagView {
    sources = List.copyOf(sources);
  }
}
