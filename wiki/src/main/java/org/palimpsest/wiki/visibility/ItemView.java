package org.palimpsest.wiki.visibility;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.store.log.LogTarget;

/**
 * Something of which fields can be hidden, as whoever changes that sees it afterwards.
 *
 * @param named the id by which clients know it, a number
 * @param title the page, the file or the log that it belongs to
 * @param created when it was made
 * @param hidden the fields that are hidden from the public
 */
public record ItemView(
    String named,
    Title title,
    Instant created,
    Set<Field> hidden,
    Seen<Actor> author,
    Seen<String> comment,
    Details details) {
  public ItemView {
    Objects.requireNonNull(named);
    Objects.requireNonNull(title);
    Objects.requireNonNull(created);
    hidden = Set.copyOf(hidden);
    Objects.requireNonNull(author);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(details);
  }

  /** What only some have. */
  public sealed interface Details {
    /** It is a revision. */
    record OfRevision() implements Details {}

    /**
     * It is a version of a file.
     *
     * @param archiveName what it is called if it lives; null: it is deleted
     * @param fetched under what its bytes are fetched by those who may see them although they are
     *     hidden or deleted; null: this reader may not, or everybody may
     */
    record OfVersion(
        @Nullable ArchiveName archiveName, Seen<FileSize> size, @Nullable String fetched)
        implements Details {}

    /** It is a log entry. */
    record OfEntry(String type, String action, Seen<LogTarget> target) implements Details {}
  }
}
