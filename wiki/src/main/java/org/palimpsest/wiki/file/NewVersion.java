package org.palimpsest.wiki.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.log.FileEvent;

/**
 * A version of a file that somebody wants to make, with all that has been decided about it.
 *
 * @param title the title of the file
 * @param before the file with its current version when this was decided; null to make the file
 * @param bytes what the version consists of
 * @param description the text of the page, should there be none
 * @param kind what the log calls it
 */
public record NewVersion(
    Title title,
    @Nullable CurrentFile before,
    FileBytes bytes,
    DescriptionText description,
    FileEvent.Kind kind) {
  public NewVersion {
    Objects.requireNonNull(title);
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(description);
    Objects.requireNonNull(kind);
  }
}
