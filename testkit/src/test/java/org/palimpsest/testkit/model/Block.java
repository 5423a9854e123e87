package org.palimpsest.testkit.model;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A block in the model.
 *
 * @param by who has made it
 * @param silent whether no reason was given
 * @param part what it closes; null: everything
 */
record Block(String by, boolean silent, @Nullable Part part) {
  /**
   * What a partial block closes.
   *
   * @param pages their ids
   */
  record Part(Set<Long> pages, Set<Integer> namespaces, Set<String> actions) {
    Part {
      pages = Set.copyOf(pages);
      namespaces = Set.copyOf(namespaces);
      actions = Set.copyOf(actions);
    }
  }

  boolean isSitewide() {
    return part == null;
  }

  /**
   * Whether it keeps somebody from doing something to a page.
   *
   * @param page its id; 0 for one yet to be made
   * @param action what is done, where blocks can be of that
   */
  boolean forbids(String title, long page, @Nullable String action) {
    return part == null
        || (action != null && part.actions().contains(action))
        || part.pages().contains(page)
        || part.namespaces().contains(ModelWiki.namespace(title));
  }

  /** Whether it says and closes the same. */
  boolean isAs(Block other) {
    return silent && other.silent && Objects.equals(part, other.part);
  }

  Block renumbered(long from, long to) {
    return part == null
        ? this
        : new Block(
            by,
            silent,
            new Part(
                part.pages().stream().map(id -> id == from ? to : id).collect(Collectors.toSet()),
                part.namespaces(),
                part.actions()));
  }

  /** As it is compared; of pages only those that exist are listed. */
  String told(Set<Long> existing) {
    if (part == null) {
      return "everything";
    }
    Set<Long> shown = new TreeSet<>(part.pages());
    shown.retainAll(existing);
    return shown + " " + new TreeSet<>(part.namespaces()) + " " + new TreeSet<>(part.actions());
  }
}
