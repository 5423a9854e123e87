package org.palimpsest.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.store.blob.FileRange;
import org.palimpsest.store.blob.ImpairedBlobStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Sends large files in parts, each with its hash and each again if it fails. Thread-safe. */
final class PartedUpload {
  static final long PART_BYTES = 16 << 20;

  /** For calls that send much. */
  static final AwsRequestOverrideConfiguration PATIENT =
      AwsRequestOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofMinutes(1))
          .apiCallTimeout(Duration.ofMinutes(2))
          .build();

  private static final Logger LOG = LoggerFactory.getLogger(PartedUpload.class);
  private static final int MOST_PARTS = 10_000;
  private static final int BUFFER = 1 << 16;

  private final S3Client client;
  private final String bucket;
  private final S3Calls calls;
  private final long partSize;

  PartedUpload(S3Client client, String bucket, S3Calls calls, long partSize) {
    this.client = client;
    this.bucket = bucket;
    this.calls = calls;
    this.partSize = partSize;
  }

  long partSize() {
    return partSize;
  }

  /** Puts a file as a whole or not at all. */
  void put(String key, Path file, long size, BlobKey hash) throws IOException {
    String upload =
        calls.writing(() ->
            client
                .createMultipartUpload(
                    r -> r.bucket(bucket).key(key).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId());
    boolean complete = false;
    try {
      List<CompletedPart> parts = send(key, upload, file, size, hash);
      calls.writing(() ->
          client.completeMultipartUpload(r ->
              r.bucket(bucket)
                  .key(key)
                  .uploadId(upload)
                  .multipartUpload(m -> m.parts(parts))
                  .overrideConfiguration(PATIENT)));
      complete = true;
    } finally {
      if (!complete) {
        abort(key, upload);
      }
    }
  }

  private List<CompletedPart> send(String key, String upload, Path file, long size, BlobKey hash)
      throws IOException {
    long step = Math.max(partSize, size / (MOST_PARTS - 1) + 1);
    MessageDigest whole = sha256();
    List<CompletedPart> parts = new ArrayList<>();
    for (long offset = 0; offset < size; offset += step) {
      Part part = new Part(file, offset, Math.min(step, size - offset));
      String digest = part.digest(whole);
      int number = parts.size() + 1;
      String tag =
          calls.writing(() ->
              client
                  .uploadPart(
                      r ->
                          r.bucket(bucket)
                              .key(key)
                              .uploadId(upload)
                              .partNumber(number)
                              .checksumSHA256(digest)
                              .overrideConfiguration(PATIENT),
                      part.body())
                  .eTag());
      parts.add(
          CompletedPart.builder().partNumber(number).eTag(tag).checksumSHA256(digest).build());
    }
    if (!BlobKey.of(whole.digest()).equals(hash)) {
      throw new IllegalArgumentException(file + " is not what was to be put");
    }
    return parts;
  }

  private void abort(String key, String upload) {
    try {
      calls.writing(
          () -> client.abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(upload)));
    } catch (ImpairedBlobStoreException | S3Exception e) {
      LOG.debug("Parts of an upload are left for later", e); // see clearUnfinished
    }
  }

  /** Clears away what was begun before then and has never ended. */
  void clearUnfinished(String prefix, Instant before) {
    List<MultipartUpload> found =
        calls.reading(
            () -> client.listMultipartUploads(r -> r.bucket(bucket).prefix(prefix)).uploads());
    found.stream()
        .filter(upload -> upload.initiated().isBefore(before))
        .forEach(upload -> abort(upload.key(), upload.uploadId()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** A part of a file. */
  private record Part(Path file, long offset, long length) {
    /** Its own hash, and on the way the whole file's. */
    String digest(MessageDigest whole) throws IOException {
      MessageDigest own = sha256();
      byte[] buffer = new byte[BUFFER];
      try (InputStream in = open()) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          own.update(buffer, 0, read);
          whole.update(buffer, 0, read);
        }
      }
      return Base64.getEncoder().encodeToString(own.digest());
    }

    RequestBody body() {
      return RequestBody.fromContentProvider(
          this::openUnchecked, length, "application/octet-stream");
    }

    private InputStream openUnchecked() {
      try {
        return open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private InputStream open() throws IOException {
      return FileRange.open(file, offset, length);
    }
  }
}
