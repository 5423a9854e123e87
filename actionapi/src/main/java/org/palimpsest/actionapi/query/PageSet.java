package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * The pages that a request names by title, page id or revision id. Immutable but for what modules
 * put into the pages' nodes.
 */
public final class PageSet {
  private final List<PageSetEntry> titles;
  private final List<Long> revisionIds;
  private final List<Long> deletedRevisionIds;
  private final ObjectNode lists;
  private final ObjectNode entries;
  private final PageSetStrays strays;

  /**
   * A page set.
   *
   * @param titles the titles of this wiki, missing ones first
   * @param revisionIds the ids of the revisions that the request names and that exist
   * @param deletedRevisionIds those of the deleted revisions that it names, where the reader may
   *     know of them in this way
   * @param lists what is said about the request: {@code normalized} and the like
   * @param entries all entries by id, in the order of the old version
   * @param strays what else the request names
   */
  PageSet(
      List<PageSetEntry> titles,
      List<Long> revisionIds,
      List<Long> deletedRevisionIds,
      ObjectNode lists,
      ObjectNode entries,
      PageSetStrays strays) {
    this.titles = List.copyOf(titles);
    this.revisionIds = List.copyOf(revisionIds);
    this.deletedRevisionIds = List.copyOf(deletedRevisionIds);
    this.lists = lists;
    this.entries = entries;
    this.strays = strays;
  }

  /** No pages. */
  static PageSet empty() {
    return new PageSet(
        List.of(), List.of(), List.of(), new ObjectNode(), newEntries(), PageSetStrays.NONE);
  }

  static ObjectNode newEntries() {
    return new ObjectNode(ObjectNode.Kind.ARRAY_IN_NEW, "page");
  }

  /** The pages that exist. */
  public List<PageSetEntry> existing() {
    List<PageSetEntry> existing = new ArrayList<>(titles.size());
    for (PageSetEntry page : titles) {
      if (page.exists()) {
        existing.add(page);
      }
    }
    return existing;
  }

  /** All titles under which a page may exist, those without a page first. */
  public List<PageSetEntry> titles() {
    return titles;
  }

  /**
   * The revisions that the request names and that exist, each once, in the order of the request.
   */
  public List<Long> revisionIds() {
    return revisionIds;
  }

  /**
   * The deleted revisions that the request names, where the reader may know of them in this way,
   * each once, in the order of the request.
   */
  public List<Long> deletedRevisionIds() {
    return deletedRevisionIds;
  }

  /** What the request names besides, for which no page can stand. */
  public PageSetStrays strays() {
    return strays;
  }

  /**
   * What is said about the request itself, for actions that say of {@link #strays} in their own
   * way: how titles have been changed to become those of pages.
   */
  public ObjectNode titleChanges() {
    ObjectNode changes = new ObjectNode();
    for (String key : List.of("normalized", "redirects")) {
      Node list = lists.get(key);
      if (list != null) {
        changes.put(key, list);
      }
    }
    return changes;
  }

  /** What is said about the request itself. */
  ObjectNode lists() {
    return lists;
  }

  /** All entries. */
  ObjectNode entries() {
    return entries;
  }
}
