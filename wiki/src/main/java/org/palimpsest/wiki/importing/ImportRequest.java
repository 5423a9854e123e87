package org.palimpsest.wiki.importing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.performer.Performer;

/**
 * Somebody's wish to take in pages of another wiki.
 *
 * @param file the dump
 * @param prefix stands in front of the names of its authors
 * @param assignKnown whether authors become the accounts that have their names here
 * @param namespace the number of the namespace that all pages come into; null: not asked for
 * @param rootPage the page below which all pages come to stand; empty: not asked for
 * @param summary why
 * @param tags tags for what tells of it
 */
public record ImportRequest(
    Performer performer,
    Path file,
    String prefix,
    boolean assignKnown,
    @Nullable Integer namespace,
    String rootPage,
    String summary,
    List<String> tags) {
  public ImportRequest {
    tags = List.copyOf(tags);
  }
}
