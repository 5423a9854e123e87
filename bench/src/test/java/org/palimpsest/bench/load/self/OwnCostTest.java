package org.palimpsest.bench.load.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.bench.load.measure.Figures;
import org.palimpsest.bench.load.measure.Measurement;

class OwnCostTest {
  @Test
  void the_generator_can_be_measured_without_a_wiki() throws IOException {
    Measurement measurement =
        new Measurement(Duration.ZERO, Duration.ofMillis(50), Thread.ofVirtual().factory());
    List<Figures> figures = OwnCost.measure(measurement, List.of(1, 3), 50_000);
    assertThat(figures).extracting(Figures::clients).containsExactly(1, 3);
    assertThat(figures)
        .allSatisfy(f -> {
          assertThat(f.failures()).isZero();
          assertThat(f.requests()).isPositive();
          assertThat(f.bytesPerSecond() * f.seconds())
              .isCloseTo(f.requests() * 50_000.0, withinPercentage(0.001));
          assertThat(f.p50()).isPositive().isLessThanOrEqualTo(f.max());
        });
  }
}
