package org.palimpsest.bench.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void percentiles_are_those_of_all_values_whatever_their_order() {
    List<Long> values = new ArrayList<>();
    for (long i = 1; i <= 10_000; i++) {
      values.add(i);
    }
    Collections.shuffle(values, new Random(7));
    Latencies first = new Latencies();
    Latencies second = new Latencies();
    values.forEach(v -> (v % 3 == 0 ? first : second).add(v));
    first.addAll(second);
    assertThat(first.count()).isEqualTo(10_000);
    assertThat(first.percentiles(0, 0.5, 0.99, 1)).containsExactly(1, 5_000, 9_900, 10_000);
  }

  @Test
  void nothing_measured_gives_zero() {
    assertThat(new Latencies().percentiles(0.5, 1)).containsExactly(0, 0);
  }
}
