package org.palimpsest.wiki.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.upload.StashedUpload;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.media.FileType;
import org.palimpsest.wiki.media.FileTypes;
import org.palimpsest.wiki.media.MediaFacts;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.UploadSettings;

/**
 * Takes uploads: looks at what is sent, tells what its sender may not have meant, and stashes or
 * publishes it (spec: filerevert-and-files.md, section 3). Thread-safe.
 */
public final class Uploads {
  private final Acts acts;
  private final UploadNames names;
  private final ByteKeeping keeping;
  private final Chunks chunks;
  private final Publishing publishing;
  private final CopyUploads copies;
  private final UploadChecks checks;

  public Uploads(
      Acts acts,
      UploadNames names,
      ByteKeeping keeping,
      Publishing publishing,
      CopyUploads copies,
      UploadSettings settings) {
    this.acts = acts;
    this.names = names;
    this.keeping = keeping;
    this.chunks = new Chunks(acts, keeping, settings);
    this.publishing = publishing;
    this.copies = copies;
    this.checks = new UploadChecks(acts, settings);
  }

  /** Uploads of a performer that are not published yet. */
  public Stash stash() {
    return keeping.stash();
  }

  /** What may be fetched from other addresses. */
  public CopyUploads copies() {
    return copies;
  }

  /** Does what is wanted, or says why not. */
  public UploadOutcome run(UploadRequest request) {
    return switch (request.source()) {
      case UploadSource.Sent(Path file) -> sent(request, file);
      case UploadSource.Stashed(String key) -> stashed(request, key);
      case UploadSource.Chunk chunk -> chunk(request, chunk);
      case UploadSource.Remote(String url) -> remote(request, url);
    };
  }

  private UploadOutcome sent(UploadRequest request, Path file) {
    return checks
        .refusal(request.performer(), file)
        .<UploadOutcome>map(why -> why)
        .orElseGet(() -> whole(request, SentBytes.of(file, request.performer(), keeping)));
  }

  private UploadOutcome remote(UploadRequest request, String url) {
    if (!request.performer().has(Right.UPLOAD_BY_URL)) {
      return new UploadOutcome.NotAllowed(new Refusal.PermissionDenied(Right.UPLOAD_BY_URL), false);
    }
    return checks
        .notAllowed(request.performer())
        .<UploadOutcome>map(why -> why)
        .orElseGet(() -> copies.with(url, file -> sent(request, file)));
  }

  private UploadOutcome stashed(UploadRequest request, String key) {
    return switch (keeping.stash().find(request.performer(), key)) {
      case Stash.Found.Nothing(UploadOutcome.BadKey why) -> why;
      case Stash.Found.Upload(StashedUpload upload) ->
          checks
              .notAllowed(request.performer())
              .<UploadOutcome>map(why -> why)
              .orElseGet(() ->
                  bytes(upload)
                      .map(bytes -> whole(request, bytes))
                      .orElseGet(
                          () -> new UploadOutcome.BadKey(key, UploadOutcome.KeyFlaw.UNKNOWN)));
    };
  }

  private Optional<UploadedBytes> bytes(StashedUpload upload) {
    Long blobId = upload.blobId();
    return blobId == null
        ? Optional.empty()
        : acts.read(sql ->
            BlobTable.find(sql, blobId)
                .flatMap(blob ->
                    MediaTable.find(sql, blobId)
                        .map(media -> new StashedBytes(upload.key(), blob, media))));
  }

  private UploadOutcome chunk(UploadRequest request, UploadSource.Chunk chunk) {
    String key = chunk.key();
    if (key == null) {
      return chunk(request, chunk, Optional.empty());
    }
    return switch (keeping.stash().find(request.performer(), key)) {
      case Stash.Found.Nothing(UploadOutcome.BadKey why) -> why;
      case Stash.Found.Upload(StashedUpload upload) ->
          upload.isUnderWay()
              ? chunk(request, chunk, Optional.of(upload))
              : new UploadOutcome.BadChunk(
                  new UploadOutcome.ChunkFlaw.WrongOffset(upload.received()));
    };
  }

  private UploadOutcome chunk(
      UploadRequest request, UploadSource.Chunk chunk, Optional<StashedUpload> before) {
    Optional<UploadOutcome.NotDone> refusal = checks.refusal(request.performer(), chunk.file());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String mime =
        before
            .map(StashedUpload::key)
            .map(Uploads::typeOfKey)
            .orElseGet(() -> SentBytes.typeOf(chunk.file(), keeping));
    Optional<Message> bad = keeping.inspector().refusal(mime);
    if (bad.isPresent()) {
      return new UploadOutcome.BadContent(bad.get());
    }
    UploadName name = names.of(request.filename(), mime);
    if (!(name instanceof UploadName.Usable usable)) {
      UploadName.Bad flawed = (UploadName.Bad) name;
      return new UploadOutcome.BadName(flawed.flaw(), flawed.extension(), null);
    }
    List<UploadWarning> warnings =
        acts.read(sql -> checks.look(sql, request.performer(), usable, null)).warnings();
    UploadOutcome taken =
        chunks.take(request.performer(), chunk, before, usable.extension(), warnings);
    return before.isEmpty() && !warnings.isEmpty() && !request.ignoreWarnings()
        ? warned(taken, warnings)
        : taken;
  }

  /** Of what the first chunk was, the key tells. */
  private static String typeOfKey(String key) {
    return FileTypes.ofExtension(key.substring(key.lastIndexOf('.') + 1))
        .map(FileType::mime)
        .orElse(MediaFacts.UNKNOWN);
  }

  /** The chunk stays, so that whoever means it can go on. */
  private static UploadOutcome warned(UploadOutcome taken, List<UploadWarning> warnings) {
    return switch (taken) {
      case UploadOutcome.Continued(String key, _, _) -> new UploadOutcome.Warned(key, warnings);
      case UploadOutcome.Stashed(String key, _) -> new UploadOutcome.Warned(key, warnings);
      default -> taken;
    };
  }

  /** Why somebody can upload nothing at all; empty when they can. */
  public Optional<UploadOutcome.NotDone> notAllowed(Performer performer) {
    return checks.notAllowed(performer);
  }

  private UploadOutcome whole(UploadRequest request, UploadedBytes bytes) {
    UploadName name = names.of(request.filename(), bytes.mime());
    Optional<Message> bad = bytes.refusal(name.extension());
    if (bad.isPresent() && !name.extension().isEmpty()) {
      return new UploadOutcome.BadContent(bad.get());
    }
    return switch (name) {
      case UploadName.Bad(UploadName.Flaw.Banned banned, String extension) ->
          new UploadOutcome.BadName(banned, extension, null);
      case UploadName.Bad(UploadName.Flaw flaw, String extension) ->
          bytes.stashed(extension).then(key -> new UploadOutcome.BadName(flaw, extension, key));
      case UploadName.Usable usable -> named(request, bytes, usable);
    };
  }

  private UploadOutcome named(UploadRequest request, UploadedBytes bytes, UploadName.Usable name) {
    UploadChecks.Looked looked =
        acts.read(sql -> checks.look(sql, request.performer(), name, bytes));
    if (!request.stash() && !looked.refusals().isEmpty()) {
      return bytes
          .stashed(name.extension())
          .then(key -> new UploadOutcome.Refused(looked.refusals(), key));
    }
    if (!request.stash() && !looked.replaceable()) {
      return bytes.stashed(name.extension()).then(UploadOutcome.NotReplaceable::new);
    }
    List<UploadWarning> warnings = looked.warnings();
    if (!warnings.isEmpty() && !request.ignoreWarnings()) {
      return bytes.stashed(name.extension()).then(key -> new UploadOutcome.Warned(key, warnings));
    }
    return request.stash()
        ? bytes.stashed(name.extension()).then(key -> new UploadOutcome.Stashed(key, warnings))
        : publishing.publish(request, bytes, name, warnings);
  }
}
