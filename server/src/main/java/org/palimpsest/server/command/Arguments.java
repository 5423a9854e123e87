package org.palimpsest.server.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a command. Options begin with {@code --}; a value follows its option or an
 * equals sign; {@code --} alone ends the options. Immutable.
 *
 * <p>Not a library: the one that was tried took 130 ms of a start that lasts half a second.
 */
final class Arguments {
  private final Map<String, List<String>> options = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private Arguments() {}

  /**
   * Sorts arguments out.
   *
   * @param flags the options without value
   * @param valued the options with one
   */
  static Arguments parse(List<String> words, Set<String> flags, Set<String> valued)
      throws UsageException {
    Arguments arguments = new Arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        arguments.names.addAll(words.subList(i + 1, words.size()));
        break;
      }
      if (!word.startsWith("--")) {
        arguments.names.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String option = equals < 0 ? word : word.substring(0, equals);
      if (flags.contains(option) && equals < 0) {
        arguments.add(option, "");
      } else if (!valued.contains(option)) {
        throw new UsageException(
            flags.contains(option) ? option + " takes no value." : "Unknown option: " + option);
      } else if (equals >= 0) {
        arguments.add(option, word.substring(equals + 1));
      } else if (++i < words.size()) {
        arguments.add(option, words.get(i));
      } else {
        throw new UsageException(option + " needs a value.");
      }
    }
    return arguments;
  }

  private void add(String option, String value) {
    options.computeIfAbsent(option, _ -> new ArrayList<>()).add(value);
  }

  /** Whether an option was given. */
  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option; the last where it was given several times. */
  Optional<String> value(String option) {
    return Optional.ofNullable(options.get(option)).map(List::getLast);
  }

  /** All values of an option. */
  List<String> values(String option) {
    return List.copyOf(options.getOrDefault(option, List.of()));
  }

  /** The arguments that belong to no option. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The arguments that belong to no option, of which there must be so many. */
  List<String> names(int count) throws UsageException {
    if (names.size() > count) {
      throw new UsageException("Unexpected argument: " + names.get(count));
    }
    if (names.size() < count) {
      throw new UsageException("An argument is missing.");
    }
    return names();
  }
}
