package org.palimpsest.bench.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ResidentMemoryTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void this_process_takes_some_memory() throws IOException {
    assertThat(ResidentMemory.of(ProcessHandle.current().pid()).orElseThrow())
        .isBetween(10_000_000L, 10_000_000_000L);
  }

  @Test
  void nothing_is_known_of_a_process_that_does_not_exist() throws IOException {
    assertThat(ResidentMemory.of(Long.MAX_VALUE)).isEmpty();
  }
}
