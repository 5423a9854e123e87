package org.palimpsest.testkit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.TestDatabases;

/**
 * Two wikis that differ in what is hidden only are the same to whoever may not see it: each answer
 * has the same status, the same headers and the same bytes, and lists are cut at the same places.
 * What differs nevertheless, since everybody may know it, is equal in both from the beginning
 * ({@link PublicFact}).
 */
class NonInterferenceTest {
  private static final int PART = Extent.part(500);

  @EveryEngine
  void what_is_hidden_makes_no_difference_to_whoever_may_not_see_it(Database database) {
    long seed = Extent.seed();
    long start = System.nanoTime();
    int asked = 0;
    try (Database second = TestDatabases.fresh(database.engine());
        Database third = TestDatabases.fresh(database.engine());
        SecretWiki one = new SecretWiki(database, seed, seed + 1);
        SecretWiki other = new SecretWiki(second, seed + 2, seed + 3);
        SecretWiki otherwiseSuppressed = new SecretWiki(third, seed, seed + 3)) {
      asked += compare(one, other, List.of("stranger", "user", "visitor", "bot password"), seed);
      asked += compare(one, otherwiseSuppressed, List.of("sysop"), seed);
    }
    System.out.printf(
        "Non-interference on %s, seed %d: %d answers compared in %d s%n",
        database.engine(), seed, asked, (System.nanoTime() - start) / 1_000_000_000);
  }

  private static int compare(SecretWiki one, SecretWiki other, List<String> names, long seed) {
    Matrix ofOne = new Matrix(one);
    Matrix ofOther = new Matrix(other);
    List<Role> inOne = one.everybody();
    List<Role> inOther = other.everybody();
    int asked = 0;
    for (int i = 0; i < inOne.size(); i++) {
      if (names.contains(inOne.get(i).name())) {
        List<Question> questions =
            ofOne.everything(new Random(seed), PART).stream()
                .filter(question -> !isByChance(question))
                .toList();
        List<String> told = told(ofOne, inOne.get(i), questions);
        List<String> toldByOther = told(ofOther, inOther.get(i), questions);
        for (int j = 0; j < Math.min(told.size(), toldByOther.size()); j++) {
          assertThat(difference(told.get(j), toldByOther.get(j)))
              .as("seed %d, %s", seed, inOne.get(i).name())
              .isEmpty();
        }
        assertThat(toldByOther).as("seed %d", seed).hasSameSizeAs(told);
        asked += told.size();
      }
    }
    return asked;
  }

  /** Whether the answer is another one each time. */
  private static boolean isByChance(Question question) {
    return question.path().startsWith("/metrics")
        || question.params().containsValue("random")
        || question.params().containsValue("tokens");
  }

  /** Where two answers begin to differ; empty: nowhere. */
  private static String difference(String told, String toldByOther) {
    if (told.equals(toldByOther)) {
      return "";
    }
    int same = 0;
    while (told.charAt(same) == toldByOther.charAt(same)) {
      same++;
    }
    int start = Math.max(0, same - 200);
    return told.lines().findFirst().orElse("")
        + "\none:   "
        + told.substring(start, Math.min(told.length(), same + 100))
        + "\nother: "
        + toldByOther.substring(start, Math.min(toldByOther.length(), same + 100));
  }

  private static List<String> told(Matrix matrix, Role role, List<Question> questions) {
    List<String> told = new ArrayList<>();
    for (Question question : questions) {
      matrix
          .asker(role)
          .follow(
              question, Matrix.STEPS, (asked, answer) -> told.add(asked + "\n" + answer.whole()));
    }
    return told;
  }
}
