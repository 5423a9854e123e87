package org.palimpsest.bench.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrewTest {
  private final Crew crew = new Crew(Thread.ofVirtual().factory(), 5);

  @Test
  void every_job_is_done_once() throws IOException {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();
    crew.work(
        1000,
        Long.MAX_VALUE,
        (client, job) -> {
          done.add(job);
          count.incrementAndGet();
        });
    assertThat(done).hasSize(1000).contains(0, 999);
    assertThat(count).hasValue(1000);
  }

  @Test
  void no_job_is_begun_when_the_time_is_up() throws IOException {
    AtomicInteger count = new AtomicInteger();
    crew.work(1000, 0, (client, job) -> count.incrementAndGet());
    assertThat(count).hasValue(0);
  }

  @Test
  void the_failure_of_a_job_reaches_the_caller() {
    assertThatThrownBy(() ->
            crew.work(
                10,
                Long.MAX_VALUE,
                (client, job) -> {
                  throw new IOException("refused");
                }))
        .isInstanceOf(IOException.class)
        .hasMessage("refused");
  }
}
