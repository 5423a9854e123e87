package org.palimpsest.wiki.upload;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the bytes of an upload come from. */
public sealed interface UploadSource {
  /**
   * They have come with the request.
   *
   * @param file where they lie; stays the caller's
   */
  record Sent(Path file) implements UploadSource {
    public Sent {
      Objects.requireNonNull(file);
    }
  }

  /**
   * They are in the stash.
   *
   * @param key how their owner calls them
   */
  record Stashed(String key) implements UploadSource {
    public Stashed {
      Objects.requireNonNull(key);
    }
  }

  /**
   * They are at another address.
   *
   * @param url one that {@link CopyUploads} does not refuse
   */
  record Remote(String url) implements UploadSource {
    public Remote {
      Objects.requireNonNull(url);
    }
  }

  /**
   * A part of them has come with the request.
   *
   * @param file where it lies; stays the caller's
   * @param offset where it begins, in bytes
   * @param size how many bytes all of them are
   * @param key the upload that it is a part of; null for the first one
   */
  record Chunk(Path file, long offset, long size, @Nullable String key) implements UploadSource {
    public Chunk {
      Objects.requireNonNull(file);
    }
  }
}
