package org.palimpsest.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.condition.Condition;

final class FolderObjectsTest extends ObjectStoreContract {
  @TempDir private Path place;
  private FolderObjects store;

  @BeforeEach
  void open() {
    store = new FolderObjects(place.resolve("files"), InstantSource.system());
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected List<Integer> sizes() {
    return List.of(0, 1, 100_000, 1 << 20);
  }

  @Test
  void only_the_owner_of_the_process_reads_it() throws IOException {
    Path file = file(9);
    store.put("blobs/ab/1", file, hash(file));

    Path kept = place.resolve("files/blobs/ab/1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void what_a_killed_process_has_left_behind_is_cleared_away_after_its_time() throws IOException {
    Path left = Files.createDirectories(place.resolve("files/unfinished")).resolve("x");
    Files.writeString(left, "half of someth");

    store.clearUnfinished(Instant.now().minusSeconds(60));
    assertThat(left).exists();
    store.clearUnfinished(Instant.now().plusSeconds(60));
    assertThat(left).doesNotExist();
  }

  @Test
  void folders_go_with_the_last_that_is_in_them() throws IOException {
    Path file = file(9);
    store.put("derived/ab/1", file, hash(file));
    store.put("derived/cd/2", file, hash(file));

    store.delete("derived/ab/1");

    try (Stream<Path> left = Files.list(place.resolve("files/derived"))) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("cd");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_to_is_an_impaired_store_and_no_bug() throws IOException {
    Files.writeString(place.resolve("files"), "a file stands in the way");
    Path file = file(9);

    assertThatThrownBy(() -> store.put("blobs/1", file, hash(file)))
        .isInstanceOf(ImpairedBlobStoreException.class);
    assertThat(store.condition().current()).isEqualTo(Condition.DISK_FAILING);

    Files.delete(place.resolve("files"));
    store.put("blobs/1", file, hash(file));
    assertThat(store.condition().current()).isEqualTo(Condition.WORKING);
  }
}
