package org.palimpsest.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tests of all modules, for whatever names them. */
public final class NamedTests {
  private final Map<String, String> sources = new HashMap<>();

  private NamedTests() {}

  /** Reads them. */
  public static NamedTests read() {
    NamedTests tests = new NamedTests();
    below(Repository.file(""), 1).stream()
        .map(module -> module.resolve("src/test/java"))
        .filter(Files::isDirectory)
        .flatMap(sources -> below(sources, Integer.MAX_VALUE).stream())
        .filter(file -> file.toString().endsWith(".java"))
        .forEach(tests::add);
    return tests;
  }

  private void add(Path file) {
    try {
      sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is such a test: a class, or one of its methods behind a {@code #}. */
  public boolean contain(String name) {
    int mark = name.indexOf('#');
    String source = sources.get(mark < 0 ? name : name.substring(0, mark));
    return source != null
        && (mark < 0 || source.contains(" void " + name.substring(mark + 1) + "("));
  }

  private static List<Path> below(Path folder, int depth) {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
