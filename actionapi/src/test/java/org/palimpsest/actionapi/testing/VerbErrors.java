package org.palimpsest.actionapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.login.TokenType;

/** Holds the codes that the help of a verb names to those that its outcomes come to. */
public final class VerbErrors {
  private static final Param<List<String>> TAGS = Param.tags("tags");

  private VerbErrors() {}

  /**
   * Fails unless each outcome has a code that is named, and each code of the verb's own comes of
   * one.
   *
   * @param outcomes the sealed type of what is not done
   * @param acts what the verb does
   * @param own the codes of its own
   * @param elsewhere those of its own that other checks give
   */
  public static <O> void hold(
      Class<O> outcomes,
      Function<O, List<ApiError>> errors,
      Set<Act> acts,
      Collection<String> own,
      Set<String> elsewhere) {
    Set<Class<? extends Refusal>> refusals =
        acts.stream().flatMap(act -> act.refusals().stream()).collect(Collectors.toSet());
    Set<String> given =
        Samples.of(outcomes, value -> isPossible(value, refusals)).stream()
            .flatMap(outcome -> errors.apply(outcome).stream())
            .map(ApiError::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Declaration bare = Declaration.ofVerb("verb", TokenType.CSRF, acts, TAGS);
    Set<String> named = new TreeSet<>(bare.errors(own).help().errors());

    assertThat(named).as("the codes that the help names").containsAll(given);
    Set<String> unused = new TreeSet<>(own);
    unused.removeAll(given);
    assertThat(unused).as("codes that no outcome has").isEqualTo(new TreeSet<>(elsewhere));
  }

  private static boolean isPossible(Object value, Set<Class<? extends Refusal>> refusals) {
    return switch (value) {
      case Refusal refusal -> refusals.contains(refusal.getClass());
      case ParsedTitle.Invalid _ -> false; // no redirect leads there
      default -> true;
    };
  }
}
