package org.palimpsest.wiki.log;

import java.util.List;
import java.util.Objects;
import org.palimpsest.store.protection.Protection;

/** What the log says was done to the protection of a page or a title. */
public sealed interface ProtectionEvent extends LogEvent {
  /**
   * A page or a title is protected, or in another way than before.
   *
   * @param changed whether it was protected already
   * @param description what the protections are, in one line
   * @param cascades whether what the page includes is protected too
   * @param protections the protections
   */
  record Protected(
      boolean changed, String description, boolean cascades, List<Protection> protections)
      implements ProtectionEvent {
    public Protected {
      Objects.requireNonNull(description);
      protections = List.copyOf(protections);
    }

    @Override
    public String type() {
      return "protect";
    }

    @Override
    public String action() {
      return changed ? "modify" : "protect";
    }
  }

  /** A page or a title is no longer protected. */
  record Unprotected() implements ProtectionEvent {
    @Override
    public String type() {
      return "protect";
    }

    @Override
    public String action() {
      return "unprotect";
    }
  }

  /**
   * The protection of a page has come with it to its new title.
   *
   * @param namespace the namespace of the old title
   * @param title the whole old title
   */
  record Moved(int namespace, String title) implements ProtectionEvent {
    public Moved {
      Objects.requireNonNull(title);
    }

    @Override
    public String type() {
      return "protect";
    }

    @Override
    public String action() {
      return "move_prot";
    }
  }
}
