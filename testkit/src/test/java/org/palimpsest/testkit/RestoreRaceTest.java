package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import tools.jackson.databind.JsonNode;

/** Several people restore the same revisions at once, or one deletes what another restores. */
class RestoreRaceTest {
  private static final int ROUNDS = 12;
  private static final int PEOPLE = 3;

  @EveryEngine
  void one_of_them_is_first_and_the_others_find_nothing(Database database) {
    try (TestWiki wiki = TestWiki.builder().database(database).start()) {
      wiki.account("Wren", "sysop");
      List<TestClient> clients = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        wiki.account("Robin" + i, "sysop");
        clients.add(wiki.clientOf("Robin" + i));
      }
      TestClient wren = wiki.clientOf("Wren");
      for (int round = 0; round < ROUNDS; round++) {
        String title = "Fen " + round;
        act(wren, "edit", "title", title, "text", "one");
        act(wren, "edit", "title", title, "text", "two");
        act(wren, "delete", "title", title);
        act(wren, "edit", "title", title, "text", "three");
        assertThat(restoreAll(clients, title))
            .containsExactlyInAnyOrder("2", "cantundelete", "cantundelete");
        assertThat(restorations(wren, title)).hasSize(1);
      }
      assertThat(wiki.mismatches()).isEmpty();
    }
  }

  @EveryEngine
  void the_log_says_in_which_order_a_page_was_restored_and_deleted(Database database) {
    try (TestWiki wiki = TestWiki.builder().database(database).start()) {
      wiki.account("Wren", "sysop");
      wiki.account("Robin", "sysop");
      List<TestClient> both = List.of(wiki.clientOf("Wren"), wiki.clientOf("Robin"));
      for (int round = 0; round < ROUNDS; round++) {
        String title = "Fen " + round;
        act(both.getFirst(), "edit", "title", title, "text", "one");
        act(both.getFirst(), "delete", "title", title);
        act(both.getFirst(), "edit", "title", title, "text", "two");
        AtomicInteger next = new AtomicInteger();
        Parallel.run(
            2,
            () -> {
              int mine = next.getAndIncrement();
              JsonNode answer =
                  act(both.get(mine), mine == 0 ? "delete" : "undelete", "title", title);
              assertThat(answer.has("error")).as(answer.toString()).isFalse();
            });
        String last =
            query(both.getFirst(), "list", "logevents", "letype", "delete", "letitle", title)
                .at("/query/logevents/0/action")
                .asString();
        boolean exists =
            !query(both.getFirst(), "titles", title).at("/query/pages/0").has("missing");
        assertThat(last).as(title).isEqualTo(exists ? "restore" : "delete");
      }
    }
  }

  @EveryEngine
  void a_page_that_a_file_is_just_getting_goes_with_the_file(Database database) {
    try (FileScene scene = new FileScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String name = "Pier " + round + ".png";
        scene.file(name, 1);
        act(scene.ruth, "delete", "title", "File:" + name);
        String id =
            query(scene.ruth, "list", "filearchive", "fafrom", name, "falimit", "1")
                .at("/query/filearchive/0/id")
                .asString();
        act(scene.ruth, "undelete", "title", "File:" + name, "fileids", id);
        AtomicInteger next = new AtomicInteger();
        Parallel.run(
            2,
            () -> {
              if (next.getAndIncrement() == 0) {
                act(scene.ruth, "delete", "title", "File:" + name);
              } else {
                FileScene.send(scene.heron, name, 2, "again");
              }
            });
        JsonNode page =
            query(scene.heron, "titles", "File:" + name, "prop", "imageinfo").at("/query/pages/0");
        assertThat(page.has("missing")).as("%s", page).isNotEqualTo(page.has("imageinfo"));
      }
    }
  }

  private static List<String> restoreAll(List<TestClient> clients, String title) {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger next = new AtomicInteger();
    Parallel.run(
        PEOPLE,
        () -> {
          JsonNode answer = act(clients.get(next.getAndIncrement()), "undelete", "title", title);
          told.add(
              answer.has("error")
                  ? answer.at("/error/code").asString()
                  : answer.at("/undelete/revisions").toString());
        });
    return told;
  }

  private static List<JsonNode> restorations(TestClient reader, String title) {
    return query(reader, "list", "logevents", "leaction", "delete/restore", "letitle", title)
        .at("/query/logevents")
        .valueStream()
        .toList();
  }
}
