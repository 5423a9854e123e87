package org.palimpsest.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.wiki.setting.Settings;

/** What README.md says about settings, against what is read. */
class DocumentedSettingsTest {
  private static final Path README = Path.of("..", "README.md");
  private static final String BEFORE = "All keys, with their defaults:\n\n```\n";

  /** Groups are written down by their own names. */
  private static final Set<String> OF_GROUPS =
      Set.of("groups", "add-groups", "remove-groups", "add-self", "remove-self");

  @TempDir private Path folder;

  @Test
  void every_setting_is_documented_and_everything_documented_is_a_setting() throws IOException {
    String all = example().replaceAll("(?m)^(\\s*)# (\\S+ = )", "$1$2");

    assertThat(keys(ConfigFactory.parseString(all))).isEqualTo(ConfigReader.keys());
  }

  @Test
  void the_documented_defaults_are_those_that_hold() throws IOException {
    Path file = Files.writeString(folder.resolve("wiki.conf"), example());

    assertThat(ConfigReader.read(file, Map.of(), Map.of(), Settings.defaults()))
        .isEqualTo(ConfigReader.read(null, Map.of(), Map.of(), Settings.defaults()));
  }

  private static Set<String> keys(Config config) {
    return config.entrySet().stream()
        .map(entry -> ConfigUtil.splitPath(entry.getKey()))
        .filter(path -> !OF_GROUPS.contains(path.getFirst()))
        .map(path -> String.join(".", List.copyOf(path)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String example() throws IOException {
    String text = Files.readString(README);
    int begin = text.indexOf(BEFORE) + BEFORE.length();
    assertThat(begin).isGreaterThan(BEFORE.length());
    return text.substring(begin, text.indexOf("```", begin));
  }
}
