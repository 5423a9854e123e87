package org.palimpsest.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The launcher in a house that is built already, with a Java and a Maven that only say what they
 * have been called with.
 */
final class Launcher {
  private final Path house;

  /** Builds the house in this folder. */
  Launcher(Path house) throws IOException {
    this.house = house;
    Files.copy(Repository.file("palimpsest"), house.resolve("palimpsest"));
    Files.copy(Repository.file("pom.xml"), house.resolve("pom.xml"));
    script("jdk/bin/javac", "exit 1");
    script("jdk/bin/java", "for word in \"$@\"; do printf '%s\\n' \"$word\"; done");
    script("bin/mvn", "echo \"maven $*\" >&2");
    Files.writeString(house.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    Files.createDirectories(house.resolve("target/run/lib"));
    Files.createFile(house.resolve("target/run/lib/palimpsest-server-0.jar"));
    Files.createFile(house.resolve("target/run/built"));
  }

  /** What came of a call. */
  record Outcome(int code, List<String> lines) {

    /** The words that the program was called with; none when it was not called. */
    List<String> passedOn() {
      int main = lines.indexOf("org.palimpsest.server.Main");
      return main < 0 ? List.of() : lines.subList(main + 1, lines.size());
    }
  }

  /** Calls it. */
  Outcome call(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", house.resolve("palimpsest").toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", house.resolve("jdk").toString());
    builder
        .environment()
        .put("PATH", house.resolve("bin") + ":" + builder.environment().get("PATH"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), text.lines().toList());
  }

  private void script(String name, String text) throws IOException {
    Path file = house.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
