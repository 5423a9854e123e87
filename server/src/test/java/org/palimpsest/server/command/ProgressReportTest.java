package org.palimpsest.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far something has come is drawn on a terminal and told now and then elsewhere. */
class ProgressReportTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  private ProgressReport report(boolean terminal) {
    return new ProgressReport(
        new PrintStream(told, true, StandardCharsets.UTF_8), terminal, nanos::get);
  }

  private void pass(long seconds) {
    nanos.addAndGet(seconds * 1_000_000_000L);
  }

  @Test
  void a_bar_says_how_much_is_done_how_quickly_and_how_long_the_rest_takes() {
    ProgressReport report = report(true);
    report.at(0, 0, "revisions");
    pass(10);
    report.at(0.5, 20_000, "revisions");
    report.end();

    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("\r[" + "#".repeat(15) + " ".repeat(15) + "]")
        .contains(" 50 %  20,000 revisions, 2,000 a second, 0:00:10 left");
  }

  @Test
  void what_goes_on_from_before_counts_its_own_part_only() {
    ProgressReport report = report(false);
    report.at(0.5, 1_000, "revisions");
    pass(10);
    report.at(0.75, 2_000, "revisions");

    assertThat(told.toString(StandardCharsets.UTF_8))
        .isEqualTo(" 75 %  2,000 revisions, 100 a second, 0:00:10 left" + System.lineSeparator());
  }

  @Test
  void elsewhere_than_on_a_terminal_a_line_comes_every_few_seconds() {
    ProgressReport report = report(false);
    for (int second = 0; second < 20; second++) {
      pass(1);
      report.at(second / 20.0, second, "revisions");
    }

    assertThat(told.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
  }
}
