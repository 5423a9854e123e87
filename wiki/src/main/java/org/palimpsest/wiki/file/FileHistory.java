package org.palimpsest.wiki.file;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Position;

/**
 * Versions of the file that a title leads to.
 *
 * @param asked the title that was asked for
 * @param exists whether there is a file, under this title or, if the page leads there, another one
 * @param versions the current one first, then the newest first
 * @param next where the history goes on after the limit; null: it does not
 */
public record FileHistory(
    Title asked, boolean exists, List<FileVersionView> versions, @Nullable Next next) {
  /**
   * Where a history goes on.
   *
   * @param byTime whether its time tells that place from all before it
   */
  public record Next(Position position, boolean byTime) {}

  public FileHistory {
    Objects.requireNonNull(asked);
    versions = List.copyOf(versions);
  }
}
