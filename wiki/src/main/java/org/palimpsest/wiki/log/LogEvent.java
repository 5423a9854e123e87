package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.protection.Protection;

/**
 * What a log entry says was done, apart from who did it to what and when (spec:
 * deletion-and-logs.md, section 5.1). A new kind of entry is a record here, its two lines in {@link
 * LogCodec}, and its shape for clients.
 */
public sealed interface LogEvent {
  /** The log in which it stands, for instance {@code delete}. */
  String type();

  /** What was done within that log, for instance {@code restore}. */
  String action();

  /** A page has been made. */
  record PageCreated() implements LogEvent {
    @Override
    public String type() {
      return "create";
    }

    @Override
    public String action() {
      return "create";
    }
  }

  /** A page has been deleted, with all its revisions. */
  record PageDeleted() implements LogEvent {
    @Override
    public String type() {
      return "delete";
    }

    @Override
    public String action() {
      return "delete";
    }
  }

  /** A redirect has been deleted because a page was moved to its title. */
  record RedirectOverwritten() implements LogEvent {
    @Override
    public String type() {
      return "delete";
    }

    @Override
    public String action() {
      return "delete_redir";
    }
  }

  /**
   * A page has another title.
   *
   * @param namespace the namespace of the new title
   * @param title the whole new title
   * @param withoutRedirect whether no redirect stands at the old title
   * @param overRedirect whether a redirect stood at the new title
   */
  record PageMoved(int namespace, String title, boolean withoutRedirect, boolean overRedirect)
      implements LogEvent {
    public PageMoved {
      Objects.requireNonNull(title);
    }

    @Override
    public String type() {
      return "move";
    }

    @Override
    public String action() {
      return overRedirect ? "move_redir" : "move";
    }
  }

  /**
   * The protection of a page has come with it to its new title.
   *
   * @param namespace the namespace of the old title
   * @param title the whole old title
   */
  record ProtectionMoved(int namespace, String title) implements LogEvent {
    public ProtectionMoved {
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

  /**
   * The history of a page, or the beginning of it, has become part of that of another page.
   *
   * @param namespace the namespace of the other page's title
   * @param title the whole title of the other page
   * @param point the time of the newest revision that belongs to the other page now
   * @param revisionId that revision; null if only a time was given
   */
  record HistoryMerged(int namespace, String title, Instant point, @Nullable Long revisionId)
      implements LogEvent {
    public HistoryMerged {
      Objects.requireNonNull(title);
      Objects.requireNonNull(point);
    }

    @Override
    public String type() {
      return "merge";
    }

    @Override
    public String action() {
      return "merge";
    }
  }

  /**
   * Something of a deleted page has come back.
   *
   * @param revisions how many revisions
   * @param files how many versions of the file
   */
  record PageRestored(long revisions, long files) implements LogEvent {
    @Override
    public String type() {
      return "delete";
    }

    @Override
    public String action() {
      return "restore";
    }
  }

  /**
   * A page has begun with a content model that somebody chose for it.
   *
   * @param model the content model
   */
  record ContentModelChosen(String model) implements LogEvent {
    public ContentModelChosen {
      Objects.requireNonNull(model);
    }

    @Override
    public String type() {
      return "contentmodel";
    }

    @Override
    public String action() {
      return "new";
    }
  }

  /**
   * A page has changed its content model.
   *
   * @param before the content model before
   * @param after the content model since
   */
  record ContentModelChanged(String before, String after) implements LogEvent {
    public ContentModelChanged {
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
    }

    @Override
    public String type() {
      return "contentmodel";
    }

    @Override
    public String action() {
      return "change";
    }
  }

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
      implements LogEvent {
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
  record Unprotected() implements LogEvent {
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
   * A page is written in another language than was said before.
   *
   * @param before the language before, that of the wiki with a mark
   * @param after the language since, likewise
   */
  record LanguageChanged(String before, String after) implements LogEvent {
    public LanguageChanged {
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
    }

    @Override
    public String type() {
      return "pagelang";
    }

    @Override
    public String action() {
      return "pagelang";
    }
  }

  /**
   * Somebody has looked at a change.
   *
   * @param revisionId the revision that it made
   * @param previousId the one before that; 0 for none
   * @param automatic whether nobody had to say so
   */
  record ChangePatrolled(long revisionId, long previousId, boolean automatic) implements LogEvent {
    @Override
    public String type() {
      return "patrol";
    }

    @Override
    public String action() {
      return automatic ? "autopatrol" : "patrol";
    }
  }

  /**
   * An id of a change whose tags are others since.
   *
   * @param id the id; 0 for none
   * @param named whether the change was named by it
   */
  record TaggedId(long id, boolean named) {
    /** None. */
    public static final TaggedId NONE = new TaggedId(0, false);
  }

  /**
   * A change carries other tags.
   *
   * @param revision its revision
   * @param entry its log entry
   * @param added the tags that it carries since
   * @param removed those that it does not carry any more
   * @param before those that it carried before
   */
  record TagsUpdated(
      TaggedId revision,
      TaggedId entry,
      List<String> added,
      List<String> removed,
      List<String> before)
      implements LogEvent {
    public TagsUpdated {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
      before = List.copyOf(before);
    }

    @Override
    public String type() {
      return "tag";
    }

    @Override
    public String action() {
      return "update";
    }
  }

  /**
   * A change tag has been defined, or that has been ended.
   *
   * @param action what was done, for instance {@code create}
   * @param tag the tag
   * @param count how many changes it was taken off; null where it was not
   */
  record TagManaged(String action, String tag, @Nullable Long count) implements LogEvent {
    public TagManaged {
      Objects.requireNonNull(action);
      Objects.requireNonNull(tag);
    }

    @Override
    public String type() {
      return "managetags";
    }
  }

  /**
   * There is a new account.
   *
   * @param userId its id
   * @param byAnother whether somebody with an account has made it
   */
  record AccountCreated(long userId, boolean byAnother) implements LogEvent {
    @Override
    public String type() {
      return "newusers";
    }

    @Override
    public String action() {
      return byAnother ? "create2" : "create";
    }
  }

  /**
   * An account is in other groups than before.
   *
   * @param before its groups before
   * @param after its groups since
   */
  record GroupsChanged(List<Membership> before, List<Membership> after) implements LogEvent {
    public GroupsChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public String type() {
      return "rights";
    }

    @Override
    public String action() {
      return "rights";
    }
  }

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
      implements LogEvent {
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
  record Unblocked() implements LogEvent {
    @Override
    public String type() {
      return Blocked.PUBLIC;
    }

    @Override
    public String action() {
      return "unblock";
    }
  }

  /**
   * Something that this wiki never writes, as an imported history may have it. Nothing of it is
   * lost.
   *
   * @param params what is kept with it, by name: maps, lists, texts, numbers, truth values and
   *     nulls
   */
  record Foreign(String type, String action, Map<String, @Nullable Object> params)
      implements LogEvent {
    public Foreign {
      Objects.requireNonNull(type);
      Objects.requireNonNull(action);
      Objects.requireNonNull(params);
    }
  }
}
