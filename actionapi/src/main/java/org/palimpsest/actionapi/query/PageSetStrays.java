package org.palimpsest.actionapi.query;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * What a request names that no page of this wiki can stand for, as clients are told of it.
 *
 * @param invalid texts that are no titles
 * @param special titles in Special and Media
 * @param missingIds ids of pages that are not there
 * @param missingRevisions ids of revisions that are not there
 * @param interwiki titles of other wikis
 */
public record PageSetStrays(
    List<ObjectNode> invalid,
    List<ObjectNode> special,
    List<ObjectNode> missingIds,
    List<ObjectNode> missingRevisions,
    List<ObjectNode> interwiki) {
  /** Nothing. */
  static final PageSetStrays NONE =
      new PageSetStrays(List.of(), List.of(), List.of(), List.of(), List.of());

  public PageSetStrays {
    invalid = List.copyOf(invalid);
    special =
        special.stream().sorted(Comparator.comparing(page -> page.get("missing") == null)).toList();
    missingIds = List.copyOf(missingIds);
    missingRevisions = List.copyOf(missingRevisions);
    interwiki = List.copyOf(interwiki);
  }

  /** All of it, in the order in which clients know it. */
  public List<ObjectNode> all() {
    return Stream.of(invalid, special, missingIds, missingRevisions, interwiki)
        .flatMap(List::stream)
        .toList();
  }
}
