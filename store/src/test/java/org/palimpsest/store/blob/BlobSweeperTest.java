package org.palimpsest.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

final class BlobSweeperTest {
  private static final Duration SHORT = Duration.ofMinutes(1);

  private volatile Instant now = Instant.ofEpochSecond(1_900_000_000);
  private final InstantSource clock = () -> now;
  @TempDir private Path folder;

  @EveryEngine
  void what_nothing_names_goes_when_its_time_is_over(Database database) throws IOException {
    KeptBlob blob = keep(database, "some bytes");
    blobs().derived().put(blob.key(), "small", Files.writeString(folder.resolve("s"), "sml"));

    assertThat(sweeper(database).sweep()).isZero();
    pass(SHORT);
    assertThat(sweeper(database).sweep()).isEqualTo(1);

    assertThat(blobs().size(blob.key())).isEmpty();
    assertThat(blobs().derived().count(blob.key())).isZero();
    assertThat(find(database, blob)).isFalse();
    assertThat(sweeper(database).sweep()).isZero();
  }

  @EveryEngine
  void what_has_been_settled_or_held_stays(Database database) throws IOException {
    KeptBlob settled = keep(database, "named for ever");
    KeptBlob held = keep(database, "held");
    Instant longer = now.plus(SHORT.multipliedBy(3));
    assertThat(database.<Boolean>write(tx -> BlobTable.settle(tx.sql(), settled.id()))).isTrue();
    assertThat(database.<Boolean>write(tx -> BlobTable.hold(tx.sql(), held.id(), longer))).isTrue();

    pass(SHORT);
    assertThat(sweeper(database).sweep()).isZero();
    pass(SHORT.multipliedBy(2));
    assertThat(sweeper(database).sweep()).isEqualTo(1);

    assertThat(find(database, settled)).isTrue();
    assertThat(blobs().size(settled.key())).isPresent();
    assertThat(find(database, held)).isFalse();
  }

  @EveryEngine
  void keeping_again_prolongs_and_never_shortens(Database database) throws IOException {
    KeptBlob settled = keep(database, "twice");
    database.<Boolean>write(tx -> BlobTable.settle(tx.sql(), settled.id()));
    KeptBlob first = keep(database, "again");
    pass(SHORT.dividedBy(2));

    assertThat(keep(database, "again")).isEqualTo(first);
    assertThat(keep(database, "twice")).isEqualTo(settled);
    pass(SHORT.dividedBy(2));
    assertThat(sweeper(database).sweep()).isZero();
    pass(SHORT);
    assertThat(sweeper(database).sweep()).isEqualTo(1);
    assertThat(find(database, settled)).isTrue();
  }

  @EveryEngine
  void a_stash_keeps_what_it_names_until_it_is_gone(Database database) throws IOException {
    KeptBlob blob = keep(database, "stashed");
    KeptBlob chunk = keep(database, "a chunk");
    Stashes.add(database, "key", now.plus(SHORT.multipliedBy(2)), blob, chunk);

    pass(SHORT);
    assertThat(sweeper(database).sweep()).isZero();
    assertThat(new StashExpiry(database, clock).expire()).isZero();
    pass(SHORT);
    assertThat(new StashExpiry(database, clock).expire()).isEqualTo(1);
    assertThat(sweeper(database).sweep()).isEqualTo(2);
    assertThat(find(database, blob)).isFalse();
    assertThat(find(database, chunk)).isFalse();
  }

  @EveryEngine
  void who_comes_late_is_told_and_a_later_row_is_another(Database database) throws IOException {
    KeptBlob blob = keep(database, "late");
    pass(SHORT);
    sweeper(database).sweep();

    assertThat(database.<Boolean>write(tx -> BlobTable.settle(tx.sql(), blob.id()))).isFalse();
    KeptBlob again = keep(database, "late");
    assertThat(again.id()).isNotEqualTo(blob.id());
    assertThat(database.<Boolean>write(tx -> BlobTable.settle(tx.sql(), blob.id()))).isFalse();
    assertThat(blobs().size(again.key())).isPresent();
  }

  @EveryEngine
  void what_a_killed_sweep_has_doomed_is_nobodys_until_another_has_swept_it(Database database)
      throws IOException {
    KeptBlob blob = keep(database, "doomed");
    pass(SHORT);
    Instant lease = now.plus(Duration.ofMinutes(2));
    database.write(tx -> BlobTable.doom(tx.sql(), now, lease, 9));

    assertThat(database.<Boolean>write(tx -> BlobTable.settle(tx.sql(), blob.id()))).isFalse();
    assertThat(database.<Boolean>write(tx -> BlobTable.hold(tx.sql(), blob.id(), now))).isFalse();
    assertThatThrownBy(() -> keep(database, "doomed"))
        .isInstanceOf(ImpairedBlobStoreException.class);
    assertThat(sweeper(database).sweep()).isZero();
    pass(Duration.ofMinutes(2));
    assertThat(sweeper(database).sweep()).isEqualTo(1);
    assertThat(find(database, keep(database, "doomed"))).isTrue();
  }

  @EveryEngine
  void bytes_without_a_row_are_swept_and_no_others(Database database) throws IOException {
    KeptBlob known = keep(database, "known");
    Path file = Files.writeString(folder.resolve("u"), "unknown");
    DigestedFile unknown = DigestedFile.of(file);
    blobs().put(unknown.key(), file, unknown.size());
    BlobKey gone = BlobKey.of(DigestedFile.digest("SHA-256").digest(new byte[9]));
    blobs().derived().put(gone, "small", file);
    blobs().derived().put(known.key(), "small", file);

    assertThat(sweeper(database).sweepUnknown()).isEqualTo(2);
    assertThat(sweeper(database).sweepUnknown()).isZero();

    assertThat(blobs().size(unknown.key())).isEmpty();
    assertThat(blobs().derived().count(gone)).isZero();
    assertThat(blobs().size(known.key())).isPresent();
    assertThat(blobs().derived().count(known.key())).isEqualTo(1);
    Optional<KeptBlob> found = database.query(sql -> BlobTable.find(sql, unknown.key()));
    assertThat(found).isEmpty();
  }

  /** Two sweep all the time whatever may be swept, while others keep, settle and look. */
  @EveryEngine
  void whoever_has_settled_has_bytes_however_much_is_swept(Database database) throws Exception {
    AtomicInteger settled = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<Void>> keepers =
          List.of(0, 1).stream()
              .map(n -> CompletableFuture.runAsync(() -> keepAndSettle(database, settled), threads))
              .toList();
      CompletableFuture<Void> all =
          CompletableFuture.allOf(keepers.toArray(CompletableFuture[]::new));
      for (int i = 0; i < 2; i++) {
        threads.execute(() -> {
          while (!all.isDone()) {
            sweeper(database).sweep();
            sweeper(database).sweepUnknown();
          }
        });
      }
      all.join();
    }
    assertThat(settled.get()).isPositive();
  }

  private void keepAndSettle(Database database, AtomicInteger settled) {
    try {
      for (int i = 0; i < 60; i++) {
        Path file = Files.createTempFile(folder, "k", "");
        Files.writeString(file, "text " + i / 2);
        DigestedFile bytes = DigestedFile.of(file);
        // Over at once, so that sweepers may take it whenever they come.
        KeptBlob blob = new BlobKeeper(database, blobs()).keep(file, bytes, now);
        if (database.<Boolean>write(tx -> BlobTable.settle(tx.sql(), blob.id()))) {
          settled.incrementAndGet();
          assertThat(blobs().size(blob.key())).hasValue(blob.size());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeptBlob keep(Database database, String text) throws IOException {
    Path file = Files.createTempFile(folder, "t", "");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return new BlobKeeper(database, blobs()).keep(file, DigestedFile.of(file), now.plus(SHORT));
  }

  private static boolean find(Database database, KeptBlob blob) {
    return database.query(sql -> BlobTable.find(sql, blob.id())).isPresent();
  }

  private BlobSweeper sweeper(Database database) {
    return new BlobSweeper(database, blobs(), clock);
  }

  private BlobStore blobs() {
    return new BlobStore(new FolderObjects(folder.resolve("files"), clock));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
