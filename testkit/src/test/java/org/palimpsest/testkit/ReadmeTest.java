package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.server.command.CommandLine;
import org.palimpsest.server.command.Terminal;

/** What README.md tells people to type works when they type it. */
@Timeout(300)
final class ReadmeTest {
  private static final String PROGRAM = "./palimpsest ";

  @TempDir Path folder;

  @Test
  void the_launcher_takes_every_command() throws Exception {
    Path house = Files.createDirectory(folder.resolve("house"));
    Launcher launcher = new Launcher(house);
    List<List<String>> commands = commands();
    assertThat(commands).hasSizeGreaterThan(10);
    for (List<String> words : commands) {
      Launcher.Outcome outcome = launcher.call(words);
      assertThat(outcome.code()).as("%s: %s", words, outcome.lines()).isZero();
      if (!words.equals(List.of("check"))) {
        assertThat(outcome.passedOn()).isEqualTo(words);
      }
    }
  }

  /** Those that run a server are run by {@link #the_tour_leads_where_it_says}. */
  @Test
  void every_command_does_its_work_in_the_order_in_which_it_is_told() throws IOException {
    for (List<String> words : commands()) {
      if (!List.of("check", "serve").contains(words.getFirst())) {
        run(words);
      }
    }
    assertThat(folder.resolve("srv/backup/wiki.sqlite")).exists();
  }

  @Test
  void the_tour_leads_where_it_says() throws Exception {
    List<String> options =
        commands().stream()
            .filter(words -> words.contains("--ephemeral"))
            .findFirst()
            .orElseThrow()
            .stream()
            .skip(1)
            .map(word -> word.startsWith("examples/") ? Repository.file(word).toString() : word)
            .toList();
    ServerProcess server = ServerProcess.start(options.toArray(String[]::new));
    try {
      String tour =
          blocks("## A tour of sixty seconds").stream()
              .filter(block -> !block.startsWith(PROGRAM))
              .collect(Collectors.joining("\n"))
              .replace("http://127.0.0.1:8080", server.base().toString());
      assertThat(tour).contains("action=rollback");
      Process shell =
          new ProcessBuilder("bash", "-euo", "pipefail", "-c", tour)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shell.waitFor()).as(told).isZero();
      assertThat(told)
          .contains("\"result\":\"Success\"")
          .contains("\"rollback\":{\"title\":\"Main Page\"")
          .contains("mw-rollback")
          .doesNotContain("\"error\"");
    } finally {
      server.stop();
    }
  }

  /** Runs a command in this process, on a wiki in a folder of the test's own. */
  private void run(List<String> words) throws IOException {
    List<String> here = new ArrayList<>();
    String input = "";
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("<")) {
        input = "a password of many letters\n";
        i++;
      } else {
        here.add(words.get(i).replace("/srv/", folder.resolve("srv") + "/"));
      }
    }
    if (!here.contains("--data")) {
      here.addAll(List.of("--data", folder.resolve("srv/wiki").toString()));
    }
    Files.createDirectories(folder.resolve("srv"));
    var told = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, out);
    int code = new CommandLine(terminal).run(here);
    assertThat(code).as("%s: %s", here, told.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** The words of each call of the program, without comments. */
  private static List<List<String>> commands() throws IOException {
    return blocks("# Palimpsest").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(PROGRAM))
        .map(line -> line.substring(PROGRAM.length()).replaceAll("\\s+#.*", "").strip())
        .map(line -> List.of(line.split("\\s+")))
        .toList();
  }

  /** The blocks of code below a heading, up to the next of its rank. */
  private static List<String> blocks(String heading) throws IOException {
    String readme = Files.readString(Repository.file("README.md"));
    String below = readme.substring(readme.indexOf(heading + "\n") + heading.length());
    int end = heading.startsWith("##") ? below.indexOf("\n## ") : -1;
    String[] parts = (end < 0 ? below : below.substring(0, end)).split("(?m)^```.*\n");
    List<String> blocks = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) {
      blocks.add(parts[i]);
    }
    return blocks;
  }
}
