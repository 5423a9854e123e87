package org.palimpsest.wiki.media;

import java.util.List;

/**
 * A type of files that a wiki can keep.
 *
 * @param mime its name in headers
 * @param kind what it is for readers
 * @param extensions endings of names, the usual one first
 */
public record FileType(String mime, MediaKind kind, List<String> extensions) {
  public FileType {
    extensions = List.copyOf(extensions);
  }

  FileType(String mime, MediaKind kind, String... extensions) {
    this(mime, kind, List.of(extensions));
  }

  /** The usual ending of names. */
  public String extension() {
    return extensions.getFirst();
  }
}
