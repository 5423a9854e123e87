package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.server.command.CommandLine;
import org.palimpsest.server.command.Terminal;

/** The launcher and the program know the same commands. */
final class LauncherTest {
  private static final Set<String> OF_THE_LAUNCHER = Set.of("check", "help", "version");

  @TempDir Path folder;

  @Test
  void its_help_lists_every_command_of_the_program_and_no_other() throws Exception {
    Launcher.Outcome help = new Launcher(folder).call(List.of("help"));
    Set<String> listed =
        help.lines().stream()
            .filter(line -> line.startsWith("  "))
            .map(line -> line.strip().split(" ")[0])
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> expected = new LinkedHashSet<>(words());
    expected.addAll(OF_THE_LAUNCHER);
    assertThat(help.code()).isZero();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(listed).contains("consumer", "backup");
  }

  @Test
  void it_passes_every_command_on_and_refuses_others() throws Exception {
    Launcher launcher = new Launcher(folder);
    for (String word : words()) {
      List<String> call = List.of(word, "a b", "--x");
      assertThat(launcher.call(call).passedOn()).isEqualTo(call);
      List<String> help = List.of("help", word, "add");
      assertThat(launcher.call(help).passedOn()).isEqualTo(help);
    }
    Launcher.Outcome unknown = launcher.call(List.of("sreve"));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.passedOn()).isEmpty();
  }

  private static Set<String> words() {
    return new CommandLine(Terminal.ofProcess()).words();
  }
}
