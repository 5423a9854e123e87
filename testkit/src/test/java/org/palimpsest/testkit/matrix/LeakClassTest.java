package org.palimpsest.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palimpsest.testkit.Repository;
import org.palimpsest.testkit.TestWiki;
import org.palimpsest.testkit.fuzz.DeclaredModule;

/** Each way by which hidden data has come out elsewhere is held by tests, or leads nowhere here. */
class LeakClassTest {
  @Test
  void each_class_of_leaks_is_held_by_a_test_that_is_there() throws IOException {
    assertThat(Stream.of(LeakClass.values()).map(LeakClass::name))
        .containsAll(IntStream.rangeClosed(1, 40).mapToObj(number -> "L" + number).toList());
    List<Path> tests = tests();
    for (LeakClass leak : LeakClass.values()) {
      assertThat(leak.tests().size() + leak.absentModules().size() + leak.absentPaths().size())
          .as(leak + ": " + leak.what())
          .isPositive();
      for (String test : leak.tests()) {
        assertThat(tests).as(leak + ": " + test).anyMatch(file -> holds(file, test));
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

  private static boolean holds(Path file, String test) {
    int mark = test.indexOf('#');
    return file.endsWith(test.substring(0, mark) + ".java")
        && read(file).contains(" void " + test.substring(mark + 1) + "(");
  }

  private static List<Path> tests() throws IOException {
    Path root = Repository.file("");
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(LeakClassTest::walk)
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
