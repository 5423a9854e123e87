package org.palimpsest.store.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Position;

/**
 * A version of a file, as lists tell of it.
 *
 * @param name the key of the file's title; of a deleted version, of the one that it had
 * @param pageId the page that has this title, read if asked for; 0: there is none
 * @param fileId the file that it is of, or was of
 * @param created when it came, whole seconds
 * @param replaced when it was replaced; null: it is the current one, or was when it was deleted
 * @param author who brought it, read if asked for
 * @param comment why, read if asked for
 * @param size how large it is; everybody sees that while it lives
 * @param content what it consists of
 */
public record FileVersionRow(
    long id,
    String name,
    long pageId,
    long fileId,
    Instant created,
    @Nullable Instant replaced,
    Visibility visibility,
    Guarded<Actor> author,
    Guarded<String> comment,
    Guarded<FileSize> size,
    Guarded<FileContent> content) {
  /**
   * The same with other things hidden, but for its size, of which its own rules say who knows it.
   */
  public FileVersionRow at(Visibility other) {
    return new FileVersionRow(
        id,
        name,
        pageId,
        fileId,
        created,
        replaced,
        other,
        author.at(other.user()),
        comment.at(other.comment()),
        size,
        content.at(other.content()));
  }

  /** Where it stands in a list by time, such as the history of its file. */
  public Position position() {
    return new Position(created, id);
  }

  /** Where it stands in a list by name. */
  public FilePlace place() {
    return new FilePlace(name, position());
  }
}
