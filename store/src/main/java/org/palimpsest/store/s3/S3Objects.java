package org.palimpsest.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.store.blob.ObjectNames;
import org.palimpsest.store.blob.ObjectStore;
import org.palimpsest.store.blob.StoredObject;
import org.palimpsest.store.condition.ConditionWatch;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket. The server compares what it gets with the hashes that come along; large ones
 * are sent in parts. Thread-safe, also with several processes.
 */
public final class S3Objects implements ObjectStore {
  private final S3Client client;
  private final S3Place place;
  private final S3Calls calls;
  private final PartedUpload parted;

  private S3Objects(S3Client client, S3Place place, InstantSource clock, long partSize) {
    this.client = client;
    this.place = place;
    this.calls = new S3Calls(clock);
    this.parted = new PartedUpload(client, place.bucket(), calls, partSize);
  }

  /** Objects in this place. The server is not asked for anything before it is needed. */
  public static S3Objects in(S3Place place, InstantSource clock) {
    return new S3Objects(S3Clients.client(place), place, clock, PartedUpload.PART_BYTES);
  }

  /** The same with parts of another size, of which no server takes less than 5 MiB. */
  static S3Objects in(S3Place place, InstantSource clock, long partSize) {
    return new S3Objects(S3Clients.client(place), place, clock, partSize);
  }

  @Override
  public void put(String name, Path file, BlobKey hash) {
    String key = key(name);
    try {
      long size = Files.size(file);
      if (size > parted.partSize()) {
        parted.put(key, file, size, hash);
      } else {
        calls.writing(() -> putWhole(key, file, hash));
      }
    } catch (S3Exception e) {
      throw new IllegalArgumentException(file + " is not what was to be put as " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object putWhole(String key, Path file, BlobKey hash) {
    return client.putObject(
        r ->
            r.bucket(place.bucket())
                .key(key)
                .checksumSHA256(Base64.getEncoder().encodeToString(hash.bytes()))
                .overrideConfiguration(PartedUpload.PATIENT),
        RequestBody.fromFile(file));
  }

  @Override
  public OptionalLong size(String name) {
    String key = key(name);
    try {
      return OptionalLong.of(
          calls.reading(
              () -> client.headObject(r -> r.bucket(place.bucket()).key(key)).contentLength()));
    } catch (S3Exception e) {
      return missing(e, OptionalLong.empty());
    }
  }

  @Override
  public Optional<InputStream> open(String name, long offset, long length) {
    String key = key(name);
    OptionalLong size = length > 0 ? OptionalLong.of(offset + 1) : size(name);
    if (size.isEmpty()) {
      return Optional.empty();
    }
    if (length == 0) {
      return Optional.of(InputStream.nullInputStream());
    }
    try {
      String range = "bytes=" + offset + "-" + (offset + length - 1);
      return Optional.of(
          new AbortingInput(
              calls.reading(
                  () -> client.getObject(r -> r.bucket(place.bucket()).key(key).range(range)))));
    } catch (S3Exception e) {
      return e.statusCode() == 416 // the object ends before
          ? Optional.of(InputStream.nullInputStream())
          : missing(e, Optional.empty());
    }
  }

  @Override
  public void delete(String name) {
    String key = key(name);
    try {
      calls.writing(() -> client.deleteObject(r -> r.bucket(place.bucket()).key(key)));
    } catch (S3Exception e) {
      missing(e, true);
    }
  }

  @Override
  public void list(String parts, Consumer<StoredObject> told) {
    String from = place.prefix() + parts;
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      String token = next.get();
      ListObjectsV2Response page =
          calls.reading(() ->
              client.listObjectsV2(r ->
                  r.bucket(place.bucket())
                      .prefix(from)
                      .continuationToken(token.isEmpty() ? null : token)));
      page.contents()
          .forEach(found ->
              told.accept(
                  new StoredObject(found.key().substring(place.prefix().length()), found.size())));
      next = Optional.ofNullable(page.nextContinuationToken());
    }
  }

  @Override
  public void clearUnfinished(Instant before) {
    parted.clearUnfinished(place.prefix(), before);
  }

  @Override
  public ConditionWatch condition() {
    return calls.condition();
  }

  @Override
  public void close() {
    client.close();
  }

  private String key(String name) {
    return place.prefix() + ObjectNames.checked(name);
  }

  private static <T> T missing(S3Exception e, T none) {
    if (S3Calls.isMissing(e)) {
      return none;
    }
    throw e;
  }
}
