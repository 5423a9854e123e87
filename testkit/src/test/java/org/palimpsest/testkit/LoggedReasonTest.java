package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.code;
import static org.palimpsest.testkit.Answers.query;
import static org.palimpsest.testkit.Answers.valuesOf;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** What the log keeps of the reasons that people give. */
class LoggedReasonTest {
  private static final String REASON = " \t spaced  reason \n here \r\n";
  private static final String KEPT = "spaced  reason \n here";

  @EveryEngine
  void it_is_kept_without_the_white_space_at_its_ends_whatever_was_done(Database database) {
    try (HidingScene scene = new HidingScene(database)) {
      scene.edit(scene.uma, "Mole", "stone");
      List<String[]> acts =
          List.of(
              new String[] {"protect", "title", "Mole", "protections", "edit=sysop"},
              new String[] {"move", "from", HidingScene.PAGE, "to", "Pier"},
              new String[] {"delete", "title", "Pier"},
              new String[] {"undelete", "title", "Pier"},
              new String[] {"block", "user", "Vik"},
              new String[] {"unblock", "user", "Vik"},
              new String[] {
                "revisiondelete",
                "type",
                "revision",
                "ids",
                Long.toString(scene.start),
                "hide",
                "comment"
              });
      for (String[] each : acts) {
        JsonNode answer =
            act(
                scene.ada,
                each[0],
                BlockScene.with(Arrays.copyOfRange(each, 1, each.length), "reason", REASON));
        assertThat(code(answer)).as("%s", answer).isEmpty();
      }

      assertThat(
              valuesOf(
                  query(scene.uma, "list", "logevents", "leuser", "Ada", "lelimit", "50")
                      .at("/query/logevents"),
                  "comment"))
          .isEqualTo(Collections.nCopies(acts.size(), KEPT));
    }
  }
}
