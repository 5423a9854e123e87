package org.palimpsest.wiki.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PasswordWorkersTest {
  private final PasswordWorkers workers =
      new PasswordWorkers(new Passwords(new Passwords.Strength(64, 1), new SecureRandom()), 1);

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void a_crowd_is_told_that_there_is_no_room_and_nobody_is_told_wrongly() throws Exception {
    List<CompletableFuture<String>> crowd = new ArrayList<>();
    try (HeldWorkers _ = new HeldWorkers(workers)) {
      for (int i = 0; i < 200; i++) {
        crowd.add(later("place " + i % 2, "Account " + i));
      }
      assertThat(crowd).filteredOn(CompletableFuture::isDone).hasSize(200 - 128);
    }

    assertThat(crowd.stream().map(CompletableFuture::join))
        .containsOnly("done", "busy")
        .filteredOn("done"::equals)
        .hasSize(128);
  }

  @Test
  void what_fails_fails_alone() {
    CompletionStage<String> broken =
        workers.inTurn(
            new Asker("a", "A", false),
            passwords -> {
              throw new IllegalStateException("broken");
            },
            () -> "busy");

    assertThat(broken.toCompletableFuture())
        .failsWithin(java.time.Duration.ofSeconds(30))
        .withThrowableThat()
        .withMessageContaining("broken");
    assertThat(later("a", "A").join()).isEqualTo("done");
  }

  @Test
  void who_waits_at_the_end_is_told_so() throws Exception {
    CompletableFuture<String> waiting;
    try (HeldWorkers _ = new HeldWorkers(workers)) {
      waiting = later("a", "A");
      Thread end = Thread.ofPlatform().start(workers::close);
      assertThat(waiting.join()).isEqualTo("busy");
      assertThat(end.isAlive()).isTrue();
    }
    assertThat(later("a", "A").join()).isEqualTo("busy");
  }

  private CompletableFuture<String> later(String source, String account) {
    return workers
        .inTurn(new Asker(source, account, false), passwords -> "done", () -> "busy")
        .toCompletableFuture();
  }
}
