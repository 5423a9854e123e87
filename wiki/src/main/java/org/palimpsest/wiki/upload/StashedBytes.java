package org.palimpsest.wiki.upload;

import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.store.blob.KeptBlob;
import org.palimpsest.store.file.MediaRow;
import org.palimpsest.wiki.file.FileBytes;
import org.palimpsest.wiki.media.FileTypes;

/** Bytes that are in the stash, and were looked at when they came there. */
record StashedBytes(String stashKey, KeptBlob blob, MediaRow media) implements UploadedBytes {
  @Override
  public BlobKey key() {
    return blob.key();
  }

  @Override
  public String mime() {
    return media.mime();
  }

  /** Only the name can be another since. */
  @Override
  public Optional<Message> refusal(String extension) {
    return FileTypes.ofExtension(extension)
            .filter(type -> type.mime().equals(media.mime()))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("filetype-mime-mismatch", extension, media.mime()));
  }

  @Override
  public FileBytes kept() {
    return new FileBytes(blob.id(), media);
  }

  @Override
  public Stash.Place stashed(String extension) {
    return new Stash.Place.At(stashKey);
  }
}
