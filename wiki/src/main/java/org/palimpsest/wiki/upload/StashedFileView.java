package org.palimpsest.wiki.upload;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.store.upload.StashedFile;
import org.palimpsest.wiki.file.FileContentView;

/**
 * An upload that is not published yet, as its owner sees it.
 *
 * @param created when it began, whole seconds
 * @param size how large it is, as far as it has come
 * @param content what it consists of; null: chunks are still to come
 */
public record StashedFileView(
    String key, Instant created, FileSize size, @Nullable FileContentView content) {
  public StashedFileView {
    Objects.requireNonNull(key);
    Objects.requireNonNull(created);
    Objects.requireNonNull(size);
  }

  /** Where it stands in the list. */
  public StashedFile.Place place() {
    return new StashedFile.Place(created, key);
  }
}
