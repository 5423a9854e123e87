package org.palimpsest.wiki.block;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.BlockFlags;
import org.palimpsest.store.seek.Position;

/**
 * A block as one reader may see it.
 *
 * @param target who is blocked; null where an address was caught automatically
 * @param accountId their account; 0 for addresses
 * @param range the blocked range; null for accounts and single addresses
 * @param by the name of who blocked; empty when it is hidden from the reader
 * @param byId their account; 0 for none, or when it is hidden from the reader
 * @param created since when
 * @param expires until when; null: for ever
 * @param reason why
 * @param closed what a partial block closes; empty also when not asked for
 */
public record BlockView(
    long id,
    @Nullable String target,
    long accountId,
    @Nullable AddressRange range,
    String by,
    long byId,
    Instant created,
    @Nullable Instant expires,
    String reason,
    BlockFlags flags,
    Closed closed) {

  /**
   * What a partial block closes.
   *
   * @param pages the pages that exist
   * @param namespaces the numbers of namespaces, in order
   * @param actions the names of actions
   */
  public record Closed(List<Page> pages, List<Integer> namespaces, List<String> actions) {
    /** Nothing. */
    public static final Closed NOTHING = new Closed(List.of(), List.of(), List.of());

    /** A page. */
    public record Page(long id, Title title) {}

    public Closed {
      pages = List.copyOf(pages);
      namespaces = List.copyOf(namespaces);
      actions = List.copyOf(actions);
    }

    /** Whether it is nothing. */
    public boolean isNothing() {
      return pages.isEmpty() && namespaces.isEmpty() && actions.isEmpty();
    }
  }

  /** Whether an address was caught automatically. */
  public boolean automatic() {
    return target == null;
  }

  /** Where it stands in the list. */
  public Position position() {
    return new Position(created, id);
  }
}
