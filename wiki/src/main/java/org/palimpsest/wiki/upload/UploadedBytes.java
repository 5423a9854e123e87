package org.palimpsest.wiki.upload;

import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.wiki.file.FileBytes;

/** Bytes that somebody wants to publish, wherever they are. */
interface UploadedBytes {
  /** Their hash. */
  BlobKey key();

  /** Their type. */
  String mime();

  /** Why they may not be kept under a name with this ending; empty when they may. */
  Optional<Message> refusal(String extension);

  /** The bytes in the blob store, where they are put if need be; not within a transaction. */
  FileBytes kept();

  /**
   * How their owner calls them in the stash, where they are put if need be; not within a
   * transaction.
   *
   * @param extension the ending of the name that they were to have
   */
  Stash.Place stashed(String extension);
}
