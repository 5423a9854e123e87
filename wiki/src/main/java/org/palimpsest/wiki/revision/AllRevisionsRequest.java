package org.palimpsest.wiki.revision;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/**
 * Which revisions of all pages are wanted (spec: edit-and-history.md, section 6).
 *
 * @param window which way, between which times, how many
 * @param namespaces of pages in these namespaces; empty: in all
 * @param by only by the person of this canonical name, who need not exist
 * @param notBy not by the person of this name
 */
public record AllRevisionsRequest(
    Window<Position> window, Set<Integer> namespaces, @Nullable String by, @Nullable String notBy) {
  public AllRevisionsRequest {
    namespaces = Set.copyOf(namespaces);
  }
}
