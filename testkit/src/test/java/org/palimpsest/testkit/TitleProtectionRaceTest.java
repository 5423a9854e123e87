package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import tools.jackson.databind.JsonNode;

/** Somebody makes a page while somebody else protects its title against that. */
class TitleProtectionRaceTest {
  private static final int ROUNDS = 40;

  @EveryEngine
  void one_of_them_is_first_and_the_other_is_refused(Database database) {
    try (TestWiki wiki = TestWiki.builder().database(database).start()) {
      wiki.account("Wren", "sysop");
      wiki.account("Heron");
      List<TestClient> both = List.of(wiki.clientOf("Wren"), wiki.clientOf("Heron"));
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(atOnce(both, "Fen " + round))
            .isIn(
                Set.of("protect", "edit: protectedpage"),
                Set.of("protect: create-titleexists", "edit"));
      }
      assertThat(wiki.mismatches()).isEmpty();
    }
  }

  private static Set<String> atOnce(List<TestClient> clients, String title) {
    Set<String> told = ConcurrentHashMap.newKeySet();
    AtomicInteger next = new AtomicInteger();
    Parallel.run(
        2,
        () -> {
          int mine = next.getAndIncrement();
          TestClient client = clients.get(mine);
          told.add(
              mine == 0
                  ? told(
                      "protect",
                      act(client, "protect", "title", title, "protections", "create=sysop"))
                  : told("edit", act(client, "edit", "title", title, "text", "one")));
        });
    return told;
  }

  private static String told(String verb, JsonNode answer) {
    return answer.has("error") ? verb + ": " + answer.at("/error/code").asString() : verb;
  }
}
