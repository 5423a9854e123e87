package org.palimpsest.wiki.file;

import java.util.Objects;
import org.palimpsest.store.file.FileContent;

/**
 * What a version consists of, as one reader sees it.
 *
 * @param sha1 the digest of its bytes, 40 hex digits
 * @param mime for instance {@code image/png}
 * @param kind for instance {@code BITMAP}
 * @param bits of a channel; 0 where there is none
 * @param metadata what the bytes say of themselves, a JSON object; empty when not asked for
 */
public record FileContentView(String sha1, String mime, String kind, int bits, String metadata) {
  public FileContentView {
    Objects.requireNonNull(sha1);
    Objects.requireNonNull(mime);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(metadata);
  }

  /** What a reader sees who may see all of it. */
  public static FileContentView of(FileContent content, String metadata) {
    return new FileContentView(
        content.sha1(), content.mime(), content.kind(), content.bits(), metadata);
  }
}
