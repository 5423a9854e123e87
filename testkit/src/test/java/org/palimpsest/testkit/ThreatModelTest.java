package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each promise of THREAT_MODEL.md is held by tests that are there. */
class ThreatModelTest {
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Contract)(?:#\\w+)?)`");

  @Test
  void each_promise_names_tests_that_are_there() throws IOException {
    NamedTests tests = NamedTests.read();
    for (String promise : promises()) {
      List<String> named = TEST.matcher(promise).results().map(test -> test.group(1)).toList();
      assertThat(named).as(promise).isNotEmpty().allMatch(tests::contain);
    }
  }

  private static List<String> promises() throws IOException {
    String text = Files.readString(Repository.file("THREAT_MODEL.md"));
    String section = text.substring(text.indexOf("## What is promised"));
    List<String> rows =
        section
            .substring(0, section.indexOf("\n## ", 1))
            .lines()
            .filter(line -> line.startsWith("| "))
            .skip(2)
            .toList();
    assertThat(rows).isNotEmpty();
    return rows;
  }
}
