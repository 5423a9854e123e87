package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the log says was done about blocks. */
public sealed interface BlockEvent extends LogEvent {
  /**
   * Somebody has been blocked.
   *
   * @param again whether they were blocked before, and the block is another now
   * @param hiding whether the block hides a name; then it stands in a log that only few read
   * @param duration until when, as it was said; {@code infinity} for any word for ever
   * @param flags what it does besides, by the names that clients know
   * @param sitewide whether all is closed
   * @param closed what a partial block closes; null for nothing, or everything
   * @param expires until when; null: for ever
   */
  record Blocked(
      boolean again,
      boolean hiding,
      String duration,
      List<String> flags,
      boolean sitewide,
      @Nullable Closed closed,
      @Nullable Instant expires)
      implements BlockEvent {
    /** The log of blocks that hide a name. */
    public static final String HIDDEN = "suppress";

    static final String PUBLIC = "block";

    /**
     * What is closed.
     *
     * @param pages pages, by their whole titles
     * @param namespaces the numbers of namespaces
     * @param actions the names of actions
     */
    public record Closed(List<Page> pages, List<Integer> namespaces, List<String> actions) {
      /** A page: the number of its namespace, and its whole title as people read it. */
      public record Page(int namespace, String title) {}

      public Closed {
        pages = List.copyOf(pages);
        namespaces = List.copyOf(namespaces);
        actions = List.copyOf(actions);
      }
    }

    public Blocked {
      Objects.requireNonNull(duration);
      flags = List.copyOf(flags);
    }

    @Override
    public String type() {
      return hiding ? HIDDEN : PUBLIC;
    }

    @Override
    public String action() {
      return again ? "reblock" : "block";
    }
  }

  /** A block has been lifted. */
  record Unblocked() implements BlockEvent {
    @Override
    public String type() {
      return Blocked.PUBLIC;
    }

    @Override
    public String action() {
      return "unblock";
    }
  }
}
