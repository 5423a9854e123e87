package org.palimpsest.wiki.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.blob.DigestedFile;
import org.palimpsest.store.blob.KeptBlob;
import org.palimpsest.store.upload.StashTable;
import org.palimpsest.store.upload.StashedUpload;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.UploadSettings;

/**
 * Takes uploads in chunks (spec: filerevert-and-files.md, section 3.2). Each chunk lies in the blob
 * store, so that every node can take the next one, and the last one puts them together in a file.
 * Thread-safe.
 */
final class Chunks {
  private final Acts acts;
  private final ByteKeeping keeping;
  private final UploadSettings settings;

  Chunks(Acts acts, ByteKeeping keeping, UploadSettings settings) {
    this.acts = acts;
    this.keeping = keeping;
    this.settings = settings;
  }

  /**
   * Takes one.
   *
   * @param before what has come of the upload; empty for the first one
   * @param ignored what was ignored on purpose
   */
  UploadOutcome take(
      Performer performer,
      UploadSource.Chunk chunk,
      Optional<StashedUpload> before,
      String extension,
      List<UploadWarning> ignored) {
    DigestedFile digest = DigestedFile.of(chunk.file());
    long received = chunk.offset() + digest.size();
    long size = before.map(StashedUpload::size).orElse(chunk.size());
    if (received > size || chunk.size() != size) {
      return bad(new UploadOutcome.ChunkFlaw.BeyondEnd());
    }
    if (received < size && digest.size() < settings.minChunkBytes()) {
      return bad(new UploadOutcome.ChunkFlaw.TooSmall());
    }
    if (before.isPresent() && before.get().received() != chunk.offset()) {
      return bad(new UploadOutcome.ChunkFlaw.WrongOffset(before.get().received()));
    }
    if (received == size) {
      return complete(performer, chunk, before, extension, ignored);
    }
    long blobId = keeping.keeper().keep(chunk.file(), digest, keeping.stash().keptUntil()).id();
    return before
        .map(upload ->
            keeping.stash().add(upload, blobId, digest.size())
                ? new UploadOutcome.Continued(upload.key(), received, ignored)
                : bad(new UploadOutcome.ChunkFlaw.WrongOffset(now(upload))))
        .orElseGet(() ->
            keeping
                .stash()
                .begin(performer, blobId, digest.size(), size, extension)
                .then(key -> new UploadOutcome.Continued(key, received, ignored)));
  }

  /** How far an upload has come that somebody else has carried on. */
  private long now(StashedUpload upload) {
    return acts.query(sql -> StashTable.find(sql, upload.key(), acts.now()))
        .map(StashedUpload::received)
        .orElse(upload.received());
  }

  private UploadOutcome complete(
      Performer performer,
      UploadSource.Chunk last,
      Optional<StashedUpload> before,
      String extension,
      List<UploadWarning> ignored) {
    try {
      Path whole = keeping.scratch().create();
      try {
        join(before, last.file(), whole);
        SentBytes bytes = SentBytes.of(whole, performer, keeping);
        Optional<Message> refusal = bytes.refusal(extension);
        if (refusal.isPresent()) {
          return bad(new UploadOutcome.ChunkFlaw.NotVerified(refusal.get()));
        }
        return bytes
            .stashed(extension)
            .then(key -> {
              before.ifPresent(this::forget);
              return new UploadOutcome.Stashed(key, ignored);
            });
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void join(Optional<StashedUpload> before, Path last, Path whole) throws IOException {
    try (OutputStream out = Files.newOutputStream(whole)) {
      if (before.isPresent()) {
        List<KeptBlob> chunks =
            acts.read(sql ->
                StashTable.chunks(sql, before.get().key()).stream()
                    .map(id -> BlobTable.find(sql, id).orElseThrow())
                    .toList());
        for (KeptBlob chunk : chunks) {
          try (InputStream in = keeping.blobs().open(chunk.key(), 0, chunk.size()).orElseThrow()) {
            in.transferTo(out);
          }
        }
      }
      Files.copy(last, out);
    }
  }

  private void forget(StashedUpload upload) {
    acts.<StashedUpload, Boolean>planned(_ -> new Planning.Ready<>(upload))
        .inStages((_, writing) ->
            writing.write(sql -> new Attempt.Done<>(StashTable.remove(sql, upload.key()))));
  }

  private static UploadOutcome bad(UploadOutcome.ChunkFlaw flaw) {
    return new UploadOutcome.BadChunk(flaw);
  }
}
