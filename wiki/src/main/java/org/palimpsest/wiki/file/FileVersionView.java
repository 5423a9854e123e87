package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.store.seek.Position;

/**
 * A version of a file as one reader sees it.
 *
 * @param name the key of the file's title; of a deleted version, of the one that it had
 * @param pageId the page that has this title; 0: there is none, or it was not asked for
 * @param created when it came, whole seconds
 * @param replaced when it was replaced; null: it is the current one, or was when it was deleted
 * @param hidden what of it is hidden from the public, whether or not it was asked for
 * @param suppressed whether anything of it is suppressed
 * @param size how large it is
 * @param content what it consists of; nobody sees that of a live version that is hidden
 */
public record FileVersionView(
    long id,
    String name,
    long pageId,
    Instant created,
    @Nullable Instant replaced,
    Set<Field> hidden,
    boolean suppressed,
    Seen<Actor> author,
    Seen<String> comment,
    Seen<FileSize> size,
    Seen<FileContentView> content) {
  public FileVersionView {
    hidden = Set.copyOf(hidden);
  }

  /** The same, of whose page nothing is known. */
  public FileVersionView withoutPage() {
    return new FileVersionView(
        id, name, 0, created, replaced, hidden, suppressed, author, comment, size, content);
  }

  /** The title of its file. */
  public Title title() {
    return new Title(Namespace.FILE, name);
  }

  /** What it is called if it has been replaced; null: it has not. */
  public @Nullable ArchiveName archiveName() {
    return replaced == null ? null : new ArchiveName(replaced, name);
  }

  /** Where its bytes are fetched. */
  public FileAddress address() {
    return new FileAddress(name, replaced, null);
  }

  /** Where it stands in a list by time. */
  public Position position() {
    return new Position(created, id);
  }

  /** Where it stands in a list by name. */
  public FilePlace place() {
    return new FilePlace(name, position());
  }
}
