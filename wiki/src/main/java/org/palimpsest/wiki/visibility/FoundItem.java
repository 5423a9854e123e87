package org.palimpsest.wiki.visibility;

import java.time.Instant;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.store.log.LogRow;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;

/**
 * Something of which fields shall be hidden or shown, as it is kept.
 *
 * @param named the id by which clients know it
 * @param title the page, the file or the log that it belongs to
 * @param holder what it is part of now
 * @param stored itself
 */
record FoundItem(String named, Title title, Holder holder, Stored stored) {
  /** What something is part of now. */
  sealed interface Holder {
    /** The id; 0 for nothing. */
    default long id() {
      return switch (this) {
        case None _ -> 0;
        case Page(PageFacts page) -> page.id();
        case File(FileFacts file) -> file.id();
      };
    }

    /** It is deleted, or a log entry. */
    record None() implements Holder {}

    /** A page. */
    record Page(PageFacts page) implements Holder {}

    /** A file. */
    record File(FileFacts file) implements Holder {}
  }

  /** The row. */
  sealed interface Stored {
    /** A revision. */
    record Revision(RevisionRow row) implements Stored {}

    /** A version of a file. */
    record Version(FileVersionRow row) implements Stored {}

    /** A log entry. */
    record Entry(LogRow row) implements Stored {}
  }

  long id() {
    return switch (stored) {
      case Stored.Revision(RevisionRow row) -> row.id();
      case Stored.Version(FileVersionRow row) -> row.id();
      case Stored.Entry(LogRow row) -> row.id();
    };
  }

  Instant created() {
    return switch (stored) {
      case Stored.Revision(RevisionRow row) -> row.created();
      case Stored.Version(FileVersionRow row) -> row.created();
      case Stored.Entry(LogRow row) -> row.created();
    };
  }

  Visibility visibility() {
    return switch (stored) {
      case Stored.Revision(RevisionRow row) -> row.visibility();
      case Stored.Version(FileVersionRow row) -> row.visibility();
      case Stored.Entry(LogRow row) -> row.visibility();
    };
  }

  /** Whether it is what readers of a page get. */
  boolean isCurrent() {
    return holder instanceof Holder.Page(PageFacts page) && page.latest() == id();
  }
}
