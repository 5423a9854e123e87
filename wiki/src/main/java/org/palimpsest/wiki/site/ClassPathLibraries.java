package org.palimpsest.wiki.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out with which libraries a program runs, by the names of the files on its class path. */
public final class ClassPathLibraries {
  private static final Pattern JAR = Pattern.compile("(?<name>.+?)-(?<version>\\d[^/]*)\\.jar");
  private static final String OWN_PREFIX = "palimpsest-";

  private ClassPathLibraries() {}

  /**
   * The libraries on a class path and those that its jars name in turn, in order of name. Files
   * whose name tells no version and the wiki's own are left out; what cannot be read is passed
   * over.
   *
   * @param classPath as Java's property {@code java.class.path} has it
   */
  public static List<Library> of(String classPath) {
    return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
        .filter(Predicate.not(String::isEmpty))
        .map(Path::of)
        .flatMap(path -> Stream.concat(Stream.of(path.toString()), named(path).stream()))
        .map(path -> JAR.matcher(path.substring(path.lastIndexOf(File.separatorChar) + 1)))
        .filter(Matcher::matches)
        .filter(jar -> !jar.group("name").startsWith(OWN_PREFIX))
        .map(jar -> new Library(jar.group("name"), jar.group("version")))
        .distinct()
        .sorted(Comparator.comparing(Library::name).thenComparing(Library::version))
        .toList();
  }

  private static List<String> named(Path path) {
    if (!path.toString().endsWith(".jar") || !Files.isRegularFile(path)) {
      return List.of();
    }
    try (JarFile jar = new JarFile(path.toFile())) {
      Manifest manifest = jar.getManifest();
      String others =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return others == null ? List.of() : List.of(others.split(" "));
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
