package org.palimpsest.wiki.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.file.FilePlace;

/**
 * Versions of several files.
 *
 * @param files the files in the order of the titles asked for
 * @param next where to go on because all were too many for one answer; null: they were not
 */
public record FileHistories(List<FileHistory> files, @Nullable FilePlace next) {
  public FileHistories {
    files = List.copyOf(files);
  }
}
