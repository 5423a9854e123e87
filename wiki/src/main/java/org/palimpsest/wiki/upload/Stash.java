package org.palimpsest.wiki.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.upload.StashTable;
import org.palimpsest.store.upload.StashedUpload;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.file.FileBytes;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.UploadSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Uploads that are not published yet. Each is its owner's, has a key that nobody can guess, and is
 * forgotten after some hours. Thread-safe.
 */
public final class Stash {
  /** Blobs outlive what names them, so that nothing is swept that is about to be named. */
  private static final Duration MARGIN = Duration.ofHours(1);

  private static final Pattern KEY = Pattern.compile("[\\w.-]{1,255}\\.\\w+");
  private static final int MOST_ENDING = 20;

  private final Acts acts;
  private final RandomGenerator random;
  private final UploadSettings settings;

  public Stash(Acts acts, RandomGenerator random, UploadSettings settings) {
    this.acts = acts;
    this.random = random;
    this.settings = settings;
  }

  /** Where something is in the stash, or that it is not. */
  sealed interface Place {
    /** There. */
    record At(String key) implements Place {}

    /** Nowhere: its owner has stashed as much as anybody can. */
    record Full(int most) implements Place {}

    /** What becomes of it with the key, or that there is none. */
    default UploadOutcome then(Function<String, UploadOutcome> work) {
      return switch (this) {
        case At(String key) -> work.apply(key);
        case Full(int most) -> new UploadOutcome.StashFull(most);
      };
    }
  }

  /** What a key comes to. */
  public sealed interface Found {
    /** This upload. */
    record Upload(StashedUpload upload) implements Found {}

    /** Nothing. */
    record Nothing(UploadOutcome.BadKey why) implements Found {}
  }

  /** Looks for the upload of a performer with this key. */
  public Found find(Performer performer, String key) {
    if (!isKey(key)) {
      return nothing(key, UploadOutcome.KeyFlaw.MALFORMED);
    }
    Instant now = acts.now();
    Optional<StashedUpload> found = acts.query(sql -> StashTable.find(sql, key, now));
    if (found.isEmpty()) {
      return nothing(key, UploadOutcome.KeyFlaw.UNKNOWN);
    }
    return found.get().accountId() == performer.userId()
        ? new Found.Upload(found.get())
        : nothing(key, UploadOutcome.KeyFlaw.FOREIGN);
  }

  /** Whether a text can be a key at all. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  static Found nothing(String key, UploadOutcome.KeyFlaw flaw) {
    return new Found.Nothing(new UploadOutcome.BadKey(key, flaw));
  }

  /** Until when blobs have to be kept that are about to be named, here or by a version. */
  Instant keptUntil() {
    return acts.now().plus(age()).plus(MARGIN);
  }

  /** Puts all of an upload there. */
  Place put(Performer performer, FileBytes bytes, long size, String extension) {
    return put(
        performer,
        extension,
        (upload, sql) -> {
          MediaTable.put(sql, bytes.blobId(), bytes.media());
          StashTable.insert(sql, upload.with(bytes.blobId(), size, size));
          return BlobTable.hold(sql, bytes.blobId(), keptUntil());
        });
  }

  /** Puts the first chunk of an upload there. */
  Place begin(Performer performer, long blobId, long length, long size, String extension) {
    return put(
        performer,
        extension,
        (upload, sql) -> {
          StashTable.insert(sql, upload.with(null, size, 0));
          return StashTable.addChunk(sql, upload.key(), 0, blobId, length)
              && BlobTable.hold(sql, blobId, keptUntil());
        });
  }

  /**
   * Adds a chunk that begins where the last one has ended.
   *
   * @return whether it still does
   */
  boolean add(StashedUpload upload, long blobId, long length) {
    return acts.<StashedUpload, Boolean>planned(_ -> new Planning.Ready<>(upload))
        .inStages((_, writing) ->
            writing.write(sql ->
                StashTable.addChunk(sql, upload.key(), upload.received(), blobId, length)
                        && BlobTable.hold(sql, blobId, keptUntil())
                    ? new Attempt.Done<>(true)
                    : new Attempt.Refused<>(false)));
  }

  private record NewUpload(String key, long accountId, Instant now, Instant expires) {
    StashedUpload with(@Nullable Long blobId, long size, long received) {
      return new StashedUpload(key, accountId, now, expires, blobId, size, received);
    }
  }

  /** Writes an upload, unless its blob has been swept. */
  private interface Writing {
    boolean write(NewUpload upload, JdbcClient sql);
  }

  private Place put(Performer performer, String extension, Writing writing) {
    Instant now = acts.now();
    NewUpload upload =
        new NewUpload(key(performer.userId(), extension), performer.userId(), now, now.plus(age()));
    return acts.<NewUpload, Place>planned(sql ->
            StashTable.count(sql, performer.userId(), now) < settings.maxStashed()
                ? new Planning.Ready<>(upload)
                : new Planning.Over<>(new Place.Full(settings.maxStashed())))
        .perform((sql, planned) -> {
          if (!writing.write(planned, sql)) {
            throw new IllegalStateException("a blob was swept before its time");
          }
          return new Place.At(planned.key());
        });
  }

  private Duration age() {
    return Duration.ofSeconds(settings.stashSeconds());
  }

  private String key(long accountId, String extension) {
    String ending = extension.matches("\\w{1," + MOST_ENDING + "}") ? extension : "bin";
    return digits(12) + "." + digits(6) + "." + accountId + "." + ending;
  }

  private String digits(int number) {
    StringBuilder digits = new StringBuilder(number);
    random.ints(number, 0, 36).forEach(digit -> digits.append(Character.forDigit(digit, 36)));
    return digits.toString();
  }
}
