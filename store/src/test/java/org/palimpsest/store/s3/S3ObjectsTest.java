package org.palimpsest.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.blob.ImpairedBlobStoreException;
import org.palimpsest.store.blob.ObjectStore;
import org.palimpsest.store.blob.ObjectStoreContract;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.testing.OwnS3;
import software.amazon.awssdk.services.s3.S3Client;

final class S3ObjectsTest extends ObjectStoreContract {
  private static final int PART = 5 << 20;

  private S3Place place;
  private S3Objects store;

  @BeforeEach
  void open() {
    OwnS3 server = OwnS3.shared();
    place = at(server.endpoint(), server.newBucket());
    store = S3Objects.in(place, InstantSource.system(), PART);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static S3Place at(URI endpoint, String bucket) {
    return new S3Place(endpoint, "us-east-1", bucket, "wiki/", "user", "secret", true);
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected List<Integer> sizes() {
    return List.of(0, 1, 100_000, PART, PART + 1, 3 * PART + 12_345);
  }

  /** The server of the tests answers 500 where an object goes while it looks at its file. */
  @Override
  protected void untilAnswered(Runnable request) {
    for (int left = 10; ; left--) {
      try {
        request.run();
        return;
      } catch (ImpairedBlobStoreException e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  @Test
  void parts_whose_sender_was_killed_are_cleared_away_after_their_time() {
    try (S3Client client = S3Clients.client(place)) {
      client.createMultipartUpload(r -> r.bucket(place.bucket()).key("wiki/blobs/x"));

      store.clearUnfinished(Instant.now().minusSeconds(60));
      assertThat(unfinished(client)).isEqualTo(1);
      store.clearUnfinished(Instant.now().plusSeconds(60));
      assertThat(unfinished(client)).isZero();
    }
  }

  @Test
  void a_refused_large_file_leaves_no_parts() throws IOException {
    Path file = file(PART + 100);
    assertThatThrownBy(() -> store.put("blobs/x", file, hash(file(3))))
        .isInstanceOf(IllegalArgumentException.class);

    try (S3Client client = S3Clients.client(place)) {
      assertThat(unfinished(client)).isZero();
    }
  }

  @Test
  void who_stops_reading_early_waits_for_nothing() throws IOException {
    Path file = file(3 * PART);
    store.put("blobs/x", file, hash(file));

    try (InputStream in = store.open("blobs/x", 0, 3L * PART).orElseThrow()) {
      assertThat(in.read()).isEqualTo(Files.readAllBytes(file)[0] & 0xff);
    }
    assertThat(store.size("blobs/x")).hasValue(3L * PART);
  }

  @Test
  void a_server_that_is_not_there_is_an_impaired_store_and_soon_asked_by_few() throws IOException {
    Path file = file(10);
    try (S3Objects gone =
        S3Objects.in(at(URI.create("http://127.0.0.1:1"), "none"), InstantSource.system())) {
      assertThatThrownBy(() -> gone.put("blobs/x", file, hash(file)))
          .isInstanceOf(ImpairedBlobStoreException.class);
      assertThat(gone.condition().current()).isEqualTo(Condition.GONE);

      long begun = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        assertThatThrownBy(() -> gone.size("blobs/x"))
            .isInstanceOf(ImpairedBlobStoreException.class);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_an_impaired_store() {
    try (S3Objects wrong =
        S3Objects.in(at(OwnS3.shared().endpoint(), "no-such-bucket"), InstantSource.system())) {
      assertThatThrownBy(() -> wrong.list("blobs/", found -> {}))
          .isInstanceOf(ImpairedBlobStoreException.class);
    }
  }

  @Test
  void a_server_that_falls_silent_is_given_up_and_taken_up_again() throws Exception {
    try (OwnS3 own = OwnS3.start();
        S3Objects there =
            S3Objects.in(at(own.endpoint(), own.newBucket()), InstantSource.system())) {
      Path file = file(10);
      there.put("blobs/x", file, hash(file));
      own.freeze();

      long begun = System.nanoTime();
      assertThatThrownBy(() -> there.size("blobs/x"))
          .isInstanceOf(ImpairedBlobStoreException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
      own.thaw();
      Thread.sleep(1100);
      assertThat(there.size("blobs/x")).hasValue(10);
      assertThat(there.condition().current()).isEqualTo(Condition.WORKING);
    }
  }

  private int unfinished(S3Client client) {
    return client.listMultipartUploads(r -> r.bucket(place.bucket())).uploads().size();
  }
}
