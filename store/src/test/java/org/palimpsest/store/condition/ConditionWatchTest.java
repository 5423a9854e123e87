package org.palimpsest.store.condition;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ConditionWatchTest {
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(ConditionWatch.class);
  private boolean room = true;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final ConditionWatch watch = new ConditionWatch(() -> now, () -> room);

  @BeforeEach
  void listen() {
    lines.start();
    log.setLevel(Level.INFO);
    log.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(lines);
  }

  @Test
  void a_thousand_failures_are_one_line_a_minute_without_a_stack_trace() {
    for (int second = 0; second < 120; second++) {
      for (int i = 0; i < 10; i++) {
        fail(Condition.DISK_FULL);
      }
      now = now.plusSeconds(1);
    }

    assertThat(lines.list).hasSize(2);
    assertThat(lines.list.getFirst().getFormattedMessage())
        .isEqualTo(
            "The database takes no changes, because its disk is full: no room. Calls that failed since the last such line: 1");
    assertThat(lines.list.getLast().getFormattedMessage()).endsWith(": 600");
    assertThat(lines.list).allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
    assertThat(watch.failures()).isEqualTo(1200);
  }

  @Test
  void a_disk_that_is_full_now_and_then_is_told_of_as_seldom() {
    for (int i = 0; i < 100; i++) {
      fail(Condition.DISK_FULL);
      watch.hasWritten();
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .hasSize(2)
        .last()
        .isEqualTo("The database can be read and written again.");
  }

  @Test
  void a_clock_that_is_set_back_does_not_silence_it() {
    fail(Condition.GONE);
    now = now.minus(Duration.ofDays(1));
    fail(Condition.GONE);
    assertThat(lines.list).hasSize(2);
  }

  @Test
  void what_can_be_read_may_still_not_be_written() {
    assertThat(watch.current()).isEqualTo(Condition.WORKING);
    fail(Condition.DISK_FULL);
    watch.hasRead();
    assertThat(watch.current()).isEqualTo(Condition.DISK_FULL);
    fail(Condition.GONE);
    assertThat(watch.current()).isEqualTo(Condition.GONE);
    watch.hasRead();
    assertThat(watch.current()).isEqualTo(Condition.DISK_FULL);
    watch.hasWritten();
    assertThat(watch.current()).isEqualTo(Condition.WORKING);
  }

  @Test
  void a_small_change_that_fits_does_not_make_a_full_disk_well() {
    fail(Condition.DISK_FULL);
    room = false;
    watch.hasWritten();
    assertThat(watch.current()).isEqualTo(Condition.DISK_FULL);
    room = true;
    watch.hasWritten();
    assertThat(watch.current()).isEqualTo(Condition.WORKING);
  }

  private void fail(Condition condition) {
    watch.failed(new ImpairedDatabaseException(condition, new IllegalStateException("no room")));
  }
}
