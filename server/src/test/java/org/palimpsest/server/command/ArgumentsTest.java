package org.palimpsest.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void options_and_names_may_come_in_any_order() throws UsageException {
    Arguments arguments = parse("Alice", "--group", "sysop", "--quiet", "--group=bot", "Bob");

    assertThat(arguments.names(2)).containsExactly("Alice", "Bob");
    assertThat(arguments.values("--group")).containsExactly("sysop", "bot");
    assertThat(arguments.value("--group")).contains("bot");
    assertThat(arguments.has("--quiet")).isTrue();
  }

  @Test
  void behind_two_dashes_nothing_is_an_option() throws UsageException {
    assertThat(parse("--", "--group", "-x").names()).containsExactly("--group", "-x");
  }

  @Test
  void a_name_may_begin_with_one_dash() throws UsageException {
    assertThat(parse("Alice", "-sysop").names()).containsExactly("Alice", "-sysop");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> parse("--grop", "x")).hasMessage("Unknown option: --grop");
    assertThatThrownBy(() -> parse("--group")).hasMessage("--group needs a value.");
    assertThatThrownBy(() -> parse("--quiet=yes")).hasMessage("--quiet takes no value.");
    assertThatThrownBy(() -> parse("a", "b").names(1)).hasMessage("Unexpected argument: b");
    assertThatThrownBy(() -> parse("a").names(2)).hasMessage("An argument is missing.");
  }

  private static Arguments parse(String... words) throws UsageException {
    return Arguments.parse(List.of(words), Set.of("--quiet"), Set.of("--group"));
  }
}
