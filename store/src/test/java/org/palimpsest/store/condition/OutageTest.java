package org.palimpsest.store.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class OutageTest {
  private final ConditionWatch condition = new ConditionWatch(InstantSource.system(), () -> true);
  private long nanos = Long.MAX_VALUE - 10; // the clock of nanoseconds may overflow
  private final Outage outage = new Outage(condition, () -> nanos);

  @Test
  void nobody_is_refused_while_the_server_answers() {
    for (int i = 0; i < 100; i++) {
      assertThat(outage.refuses()).isFalse();
    }
  }

  @Test
  void in_an_outage_one_call_a_second_tries_and_the_others_are_refused_at_once() {
    condition.failed(new ImpairedDatabaseException(Condition.GONE, null));
    int tried = 0;
    for (int i = 0; i < 1000; i++) {
      tried += tries() ? 1 : 0;
      nanos += TimeUnit.MILLISECONDS.toNanos(10);
    }
    assertThat(tried).isEqualTo(10);
  }

  @Test
  void when_one_has_got_through_all_do() {
    condition.failed(new ImpairedDatabaseException(Condition.GONE, null));
    assertThat(tries()).isTrue();
    assertThat(outage.refuses()).isTrue();
    condition.hasRead();
    assertThat(tries()).isTrue();
    assertThat(tries()).isTrue();
  }

  private boolean tries() {
    return !outage.refuses();
  }
}
