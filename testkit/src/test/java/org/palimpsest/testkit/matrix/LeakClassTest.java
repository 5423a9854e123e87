package org.palimpsest.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palimpsest.testkit.NamedTests;
import org.palimpsest.testkit.TestWiki;
import org.palimpsest.testkit.fuzz.DeclaredModule;

/** Each way by which hidden data has come out elsewhere is held by tests, or leads nowhere here. */
class LeakClassTest {
  @Test
  void each_class_of_leaks_is_held_by_a_test_that_is_there() {
    assertThat(Stream.of(LeakClass.values()).map(LeakClass::name))
        .containsAll(IntStream.rangeClosed(1, 40).mapToObj(number -> "L" + number).toList());
    NamedTests tests = NamedTests.read();
    for (LeakClass leak : LeakClass.values()) {
      assertThat(leak.tests().size() + leak.absentModules().size() + leak.absentPaths().size())
          .as(leak + ": " + leak.what())
          .isPositive();
      for (String test : leak.tests()) {
        assertThat(tests.contain(test)).as(leak + ": " + test).isTrue();
      }
    }
  }

  @Test
  void what_is_said_to_be_absent_is_not_there() {
    try (TestWiki wiki = TestWiki.start()) {
      List<String> modules =
          DeclaredModule.all(wiki.client()).stream().map(DeclaredModule::path).toList();
      for (LeakClass leak : LeakClass.values()) {
        assertThat(leak.absentModules())
            .as(leak + ": " + leak.what())
            .doesNotContainAnyElementsOf(modules);
        for (String path : leak.absentPaths()) {
          assertThat(wiki.paths())
              .as(leak + ": " + leak.what())
              .noneMatch(known -> known.startsWith(path));
        }
      }
    }
  }
}
