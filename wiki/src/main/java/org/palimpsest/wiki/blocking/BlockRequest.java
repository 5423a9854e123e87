package org.palimpsest.wiki.blocking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.BlockFlags;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants to block somebody (spec: administration.md, section 5).
 *
 * @param whom who is to be blocked
 * @param expiry until when, as people write it
 * @param reason why
 * @param flags what the block is to do besides
 * @param closing what it is to close if it is partial
 * @param again what is wanted where there is a block already
 * @param tags the tags of the log entry
 * @param watch whether the performer wants to watch the page of who is blocked
 * @param dryRun whether it is only to be told what would happen
 */
public record BlockRequest(
    Performer performer,
    Whom whom,
    String expiry,
    String reason,
    BlockFlags flags,
    Closing closing,
    boolean again,
    List<String> tags,
    Watching watch,
    boolean dryRun) {

  /** Who is to be blocked. */
  public sealed interface Whom {
    /** An account of this name, an address or a range, in canonical form. */
    record Named(String name) implements Whom {}

    /** Whoever is blocked by the block of this id. */
    record BlockedBy(long blockId) implements Whom {}
  }

  /**
   * What a partial block is to close.
   *
   * @param namespaces in the order in which the log has them
   */
  public record Closing(List<Title> pages, List<Integer> namespaces, List<BlockedAction> actions) {
    public Closing {
      pages = List.copyOf(pages);
      namespaces = List.copyOf(namespaces);
      actions = List.copyOf(actions);
    }
  }

  /**
   * Whether to watch a page.
   *
   * @param expiry until when; null for not saying
   */
  public record Watching(boolean wanted, @Nullable Expiry expiry) {}

  public BlockRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(whom);
    tags = List.copyOf(tags);
  }
}
