package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the log says was done to a page, other than to its protection. */
public sealed interface PageEvent extends LogEvent {
  /** A page has been made. */
  record Created() implements PageEvent {
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
  record Deleted() implements PageEvent {
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
  record RedirectOverwritten() implements PageEvent {
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
  record Moved(int namespace, String title, boolean withoutRedirect, boolean overRedirect)
      implements PageEvent {
    public Moved {
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
   * The history of a page, or the beginning of it, has become part of that of another page.
   *
   * @param namespace the namespace of the other page's title
   * @param title the whole title of the other page
   * @param point the time of the newest revision that belongs to the other page now
   * @param revisionId that revision; null if only a time was given
   */
  record HistoryMerged(int namespace, String title, Instant point, @Nullable Long revisionId)
      implements PageEvent {
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
  record Restored(long revisions, long files) implements PageEvent {
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
   * Revisions of another wiki have come into the history of a page, out of a file.
   *
   * @param revisions how many
   */
  record Imported(long revisions) implements PageEvent {
    @Override
    public String type() {
      return "import";
    }

    @Override
    public String action() {
      return "upload";
    }
  }

  /**
   * A page has begun with a content model that somebody chose for it.
   *
   * @param model the content model
   */
  record ModelChosen(String model) implements PageEvent {
    public ModelChosen {
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
  record ModelChanged(String before, String after) implements PageEvent {
    public ModelChanged {
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
   * A page is written in another language than was said before.
   *
   * @param before the language before, that of the wiki with a mark
   * @param after the language since, likewise
   */
  record LanguageChanged(String before, String after) implements PageEvent {
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
}
