package org.palimpsest.wiki.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.store.blob.DigestedFile;
import org.palimpsest.wiki.file.FileBytes;
import org.palimpsest.wiki.media.Inspection;
import org.palimpsest.wiki.media.MediaFacts;
import org.palimpsest.wiki.performer.Performer;

/**
 * Bytes that have come with a request and lie in a file of it. They are put into the blob store
 * only when they are going to be named there. For one thread.
 */
final class SentBytes implements UploadedBytes {
  private final Path file;
  private final DigestedFile digest;
  private final MediaFacts facts;
  private final Performer performer;
  private final ByteKeeping keeping;
  private @Nullable FileBytes kept;

  private SentBytes(
      Path file, DigestedFile digest, MediaFacts facts, Performer performer, ByteKeeping keeping) {
    this.file = file;
    this.digest = digest;
    this.facts = facts;
    this.performer = performer;
    this.keeping = keeping;
  }

  /** Reads a file. */
  static SentBytes of(Path file, Performer performer, ByteKeeping keeping) {
    try {
      return new SentBytes(
          file, DigestedFile.of(file), keeping.inspector().facts(file), performer, keeping);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The type of a file, or of the beginning of one. */
  static String typeOf(Path file, ByteKeeping keeping) {
    try {
      return keeping.inspector().facts(file).mime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public BlobKey key() {
    return digest.key();
  }

  @Override
  public String mime() {
    return facts.mime();
  }

  @Override
  public Optional<Message> refusal(String extension) {
    try {
      return keeping.inspector().inspect(file, extension) instanceof Inspection.Refused(var reason)
          ? Optional.of(reason)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FileBytes kept() {
    FileBytes known = kept;
    if (known == null) {
      known =
          FileBytes.of(
              keeping.keeper().keep(file, digest, keeping.stash().keptUntil()).id(), digest, facts);
      kept = known;
    }
    return known;
  }

  @Override
  public Stash.Place stashed(String extension) {
    return keeping.stash().put(performer, kept(), digest.size(), extension);
  }
}
