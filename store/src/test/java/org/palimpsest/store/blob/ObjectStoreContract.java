package org.palimpsest.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.condition.Condition;

/** What holds for every place in which objects are kept. */
public abstract class ObjectStoreContract {
  @TempDir protected Path files;

  /** The place, empty at the beginning of each test. */
  protected abstract ObjectStore store();

  /** Sizes at which an implementation changes its ways. */
  protected abstract List<Integer> sizes();

  @Test
  void what_is_put_is_there_in_whole_and_in_part() throws IOException {
    for (int size : sizes()) {
      Path file = file(size);
      String name = "blobs/ab/n" + size;

      store().put(name, file, hash(file));

      assertThat(store().size(name)).hasValue(size);
      assertThat(read(name, 0, size)).isEqualTo(Files.readAllBytes(file));
      if (size > 10) {
        byte[] all = Files.readAllBytes(file);
        assertThat(read(name, 7, 3)).containsExactly(all[7], all[8], all[9]);
        assertThat(read(name, size - 2, 100)).containsExactly(all[size - 2], all[size - 1]);
      }
    }
  }

  @Test
  void there_is_nothing_where_nothing_was_put() {
    store().delete("blobs/none");

    assertThat(store().size("blobs/none")).isEmpty();
    assertThat(store().open("blobs/none", 0, 1)).isEmpty();
    assertThat(names("blobs/")).isEmpty();
    assertThat(store().condition().current()).isEqualTo(Condition.WORKING);
  }

  @Test
  void what_is_put_again_is_replaced_and_what_is_deleted_is_gone() throws IOException {
    Path first = file(20);
    Path second = file(30);
    store().put("derived/a", first, hash(first));
    store().put("derived/a", second, hash(second));

    assertThat(read("derived/a", 0, 30)).isEqualTo(Files.readAllBytes(second));
    store().delete("derived/a");

    assertThat(store().size("derived/a")).isEmpty();
    assertThat(store().open("derived/a", 0, 1)).isEmpty();
  }

  @Test
  void a_file_that_does_not_have_its_hash_is_refused_and_leaves_nothing() throws IOException {
    for (int size : sizes()) {
      if (provesHashes(size)) {
        Path file = file(size);
        BlobKey other = hash(file(40));

        assertThatThrownBy(() -> store().put("blobs/wrong", file, other))
            .isInstanceOf(IllegalArgumentException.class);
        assertThat(store().size("blobs/wrong")).isEmpty();
      }
    }
    assertThat(store().condition().current()).isEqualTo(Condition.WORKING);
  }

  /** Whether the hash of a whole file of this size is compared on the way. */
  protected boolean provesHashes(int size) {
    return true;
  }

  @Test
  void everything_below_some_parts_is_listed_and_nothing_else() throws IOException {
    Path file = file(5);
    for (String name : List.of("blobs/ab/1", "blobs/ab/2", "blobs/cd/3", "blobsx", "derived/ab")) {
      store().put(name, file, hash(file));
    }

    assertThat(names("blobs/")).containsExactlyInAnyOrder("blobs/ab/1", "blobs/ab/2", "blobs/cd/3");
    assertThat(names("blobs/ab/")).containsExactlyInAnyOrder("blobs/ab/1", "blobs/ab/2");
  }

  @Test
  void names_that_lead_elsewhere_are_refused() {
    for (String name :
        List.of("", "/etc/passwd", "../x", "blobs/../../x", "a//b", "a/", "a\0", "a\\b", ".a")) {
      assertThatThrownBy(() -> store().size(name))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void many_who_put_and_delete_the_same_names_do_each_other_no_harm() throws Exception {
    Path file = file(3000);
    byte[] bytes = Files.readAllBytes(file);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        String name = "blobs/ab/cd/" + i % 2;
        boolean deletes = i < 2;
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int round = 0; round < 25; round++) {
                    untilAnswered(() -> store().put(name, file, hash(file)));
                    untilAnswered(() -> {
                      if (deletes) {
                        store().delete(name);
                      } else {
                        store().open(name, 0, 9000).ifPresent(in -> assertWhole(in, bytes));
                      }
                    });
                  }
                },
                threads));
      }
    }
    all.forEach(CompletableFuture::join);
  }

  /** Asks until the store answers; a store that is not to be trusted with that asks again. */
  protected void untilAnswered(Runnable request) {
    request.run();
  }

  @Test
  void what_is_whole_stays_when_the_unfinished_is_cleared_away() throws IOException {
    Path file = file(50);
    store().put("blobs/whole", file, hash(file));

    store().clearUnfinished(Instant.now().plusSeconds(60));

    assertThat(read("blobs/whole", 0, 50)).isEqualTo(Files.readAllBytes(file));
  }

  private static void assertWhole(InputStream in, byte[] bytes) {
    try (in) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new file of random bytes. */
  protected final Path file(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random().nextBytes(bytes);
    return Files.write(Files.createTempFile(files, "f", ""), bytes);
  }

  protected static BlobKey hash(Path file) {
    return DigestedFile.of(file).key();
  }

  private byte[] read(String name, long offset, long length) throws IOException {
    try (InputStream in = store().open(name, offset, length).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  private List<String> names(String parts) {
    List<String> names = new ArrayList<>();
    store().list(parts, found -> names.add(found.name()));
    return names;
  }
}
