package org.palimpsest.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.palimpsest.testkit.TestWiki;
import tools.jackson.databind.JsonNode;

/**
 * A real wiki and the model of it, to which the same is done, and which are compared after each
 * step. Not thread-safe.
 */
final class Life {
  private static final int STEPS_BETWEEN_LOOKS = 10;
  private static final int STEPS_BETWEEN_EXPORTS = 5;
  private static final int TOLD = 40;

  /** So many people take part in a storm. */
  private static final int LEAST = 3;

  private static final int MOST = 6;

  private final TestWiki wiki;
  private final Hands hands;
  private final Chance chance;
  private final Comparison comparison;
  private final String name;
  private final Deque<String> steps = new ArrayDeque<>();
  private ModelWiki model = new ModelWiki();
  private int number;
  private boolean stormy;

  /**
   * @param name names the run
   */
  Life(TestWiki wiki, Random random, String name) {
    this.wiki = wiki;
    this.hands = new Hands(wiki);
    this.chance = new Chance(random, hands::now);
    this.comparison = new Comparison(wiki, hands);
    this.name = name;
  }

  /** Somebody does something. */
  void step() {
    wiki.clock().move(Duration.ofSeconds(5));
    number++;
    if (chance.oneIn(STEPS_BETWEEN_EXPORTS)) {
      String title = chance.titles(1).getFirst();
      chance.keep(Dump.exported(hands.of("Heron"), model, title));
    }
    Act act = chance.any(model);
    String reason = "act " + number + ".";
    String expected = act.expected(model);
    note(act, expected);
    JsonNode answer = hands.send(act, reason);
    assertThat(act.told(answer)).as("%s in %s", answer, where()).isEqualTo(expected);
    RealWiki real = RealWiki.read(hands);
    if (expected.startsWith(Act.DONE) && !act.dry()) {
      act.seenIn(model).happen(model, real.deed(reason, hands.now()));
    }
    comparison.run(model, real, where());
    if (number % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  /** Several people do something to a few pages at the same time. */
  void storm() {
    wiki.clock().move(Duration.ofSeconds(5));
    number++;
    stormy = true;
    List<Storm.Sent> sent = new Storm(hands, acts(), "act " + number + "-").run();
    sent.forEach(each -> note(each.act(), each.told()));
    RealWiki real = RealWiki.read(hands);
    Explanation explanation = new Explanation(sent, real, hands.now());
    model = explanation.find(model).orElseThrow(() -> explanation.failure(where()));
    comparison.run(model, real, where());
    if (number % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  private List<Act> acts() {
    List<String> titles = chance.titles(2);
    return chance.people(chance.between(LEAST, MOST)).stream()
        .map(user -> chance.any(model, user, titles))
        .toList();
  }

  private void note(Act act, String told) {
    steps.add(number + " " + act + ": " + told);
    if (steps.size() > TOLD) {
      steps.remove();
    }
  }

  /** Looks at more than after each step. */
  void look() {
    String user = Rules.PEOPLE.get(number / STEPS_BETWEEN_LOOKS % Rules.PEOPLE.size());
    String title = Chance.TITLES.get(number / STEPS_BETWEEN_LOOKS % Chance.TITLES.size());
    comparison.lists(model, user, title, where());
    comparison.log(model, where());
    if (!stormy) {
      comparison.places(model, where());
    }
  }

  private String where() {
    return name + " after " + String.join("; ", steps);
  }
}
