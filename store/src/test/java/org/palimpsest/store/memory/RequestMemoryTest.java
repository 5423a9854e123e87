package org.palimpsest.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {
  private static final int MEGABYTE = 1 << 20;
  private static final String TEXT = "a".repeat(MEGABYTE);

  private final MemoryBudget budget =
      MemoryBudget.of(6L * MEGABYTE, new WaitingRoom(16, Duration.ofMillis(50)));
  private final AnswerMemory answers = new AnswerMemory(budget);

  @Test
  void what_is_small_is_not_counted() {
    RequestMemory memory = answers.open();
    read(memory, 1, "a".repeat(60_000));
    memory.claim(60_000);

    assertThat(answers.taken()).isZero();
  }

  @Test
  void a_text_counts_once_however_many_hold_it_until_the_last_lets_go() {
    RequestMemory one = answers.open();
    RequestMemory other = answers.open();
    read(one, 1, TEXT);
    read(other, 1, TEXT);
    read(other, 1, TEXT);

    assertThat(answers.taken()).isEqualTo(MEGABYTE);
    one.close();
    one.close();
    assertThat(answers.taken()).isEqualTo(MEGABYTE);
    other.close();
    assertThat(answers.taken()).isZero();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void texts_of_other_letters_take_two_bytes_for_each() {
    RequestMemory memory = answers.open();
    memory.reading(
        () -> memory.texts(Map.of(1L, 2L * MEGABYTE), _ -> Map.of(1L, "ж".repeat(MEGABYTE))));

    assertThat(answers.taken()).isEqualTo(2 * MEGABYTE);
    memory.close();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void who_comes_too_late_is_refused_after_a_while_and_holds_nothing() {
    RequestMemory first = answers.open();
    first.claim(5L * MEGABYTE);
    RequestMemory late = answers.open();

    assertThatThrownBy(() -> read(late, 1, TEXT)).isInstanceOf(MemoryShortageException.class);
    assertThatThrownBy(() -> late.claim(2L * MEGABYTE)).isInstanceOf(MemoryShortageException.class);
    assertThat(answers.taken()).isEqualTo(5 * MEGABYTE);
    first.close();
    assertThat(read(late, 1, TEXT)).isSameAs(TEXT);
  }

  @Test
  void who_waits_begins_anew_when_there_is_room() {
    AnswerMemory patient =
        new AnswerMemory(
            MemoryBudget.of(6L * MEGABYTE, new WaitingRoom(16, Duration.ofMinutes(1))));
    RequestMemory first = patient.open();
    first.claim(5L * MEGABYTE);
    RequestMemory second = patient.open();
    AtomicInteger begun = new AtomicInteger();
    CompletableFuture<Map<Long, String>> reading =
        CompletableFuture.supplyAsync(() ->
            second.reading(() -> {
              if (begun.incrementAndGet() == 1) {
                Thread.ofPlatform().start(first::close);
              }
              return second.texts(Map.of(1L, (long) MEGABYTE), _ -> Map.of(1L, TEXT));
            }));

    assertThat(reading.join()).containsEntry(1L, TEXT);
    assertThat(patient.taken()).isEqualTo(MEGABYTE);
  }

  @Test
  void one_that_needs_more_than_there_is_has_all_of_it() {
    RequestMemory memory = answers.open();
    memory.claim(100L * MEGABYTE);
    assertThat(answers.taken()).isEqualTo(6 * MEGABYTE);
    memory.close();
    assertThat(answers.taken()).isZero();
    String large = TEXT.repeat(5);
    assertThat(read(memory, 1, large)).isSameAs(large);
    assertThat(answers.taken()).isEqualTo(5 * MEGABYTE);
  }

  @Test
  void what_is_held_is_known_by_itself_and_not_by_what_it_says() {
    RequestMemory memory = answers.open();
    read(memory, 1, TEXT);

    assertThat(memory.holds(TEXT)).isTrue();
    assertThat(memory.holds("a".repeat(MEGABYTE))).isFalse();
  }

  @Test
  void a_reading_that_fails_holds_nothing() {
    RequestMemory memory = answers.open();
    assertThatThrownBy(() ->
            memory.reading(() ->
                memory.texts(
                    Map.of(1L, (long) MEGABYTE),
                    _ -> {
                      throw new IllegalStateException("damaged");
                    })))
        .isInstanceOf(IllegalStateException.class);
    assertThat(answers.taken()).isZero();
  }

  @Test
  void two_that_read_the_same_text_at_once_hold_one_of_it() {
    int size = MEGABYTE / 4;
    String text = "a".repeat(size);
    RequestMemory slow = answers.open();
    RequestMemory quick = answers.open();
    Map<Long, Long> sizes = Map.of(1L, (long) size);
    Map<Long, String> found =
        slow.reading(() ->
            slow.texts(
                sizes,
                ids -> {
                  read(quick, 1, text);
                  assertThat(ids).containsExactly(1L);
                  return Map.of(1L, "a".repeat(size));
                }));

    assertThat(found.get(1L)).isSameAs(text);
    assertThat(read(slow, 1, "b".repeat(size))).isSameAs(text);
    assertThat(answers.taken()).isEqualTo(size);
    quick.close();
    assertThat(answers.taken()).isEqualTo(size);
    slow.close();
    assertThat(answers.taken()).isZero();
  }

  private static String read(RequestMemory memory, long id, String text) {
    return Objects.requireNonNull(
        memory
            .reading(() -> memory.texts(Map.of(id, (long) text.length()), _ -> Map.of(id, text)))
            .get(id));
  }
}
