package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.BlockScene.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;

/** Several people block and unblock the same one at once, who tries to edit all the while. */
class BlockRaceTest {
  private static final int ROUNDS = 8;
  private static final int WARDENS = 3;

  @EveryEngine
  void one_of_them_is_first_and_nothing_is_left_behind(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      TestClient heron = scene.member("Heron");
      scene.edit(heron, "Fen");
      List<TestClient> wardens = new ArrayList<>();
      for (int i = 0; i < WARDENS; i++) {
        scene.wiki.account("Warden" + i, "sysop");
        wardens.add(scene.wiki.clientOf("Warden" + i));
      }
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(all(scene, wardens, heron, "block", "autoblock", "1"))
            .containsExactlyInAnyOrder("", "alreadyblocked", "alreadyblocked");
        assertThat(all(scene, wardens, heron, "unblock"))
            .containsExactlyInAnyOrder("", "cantunblock", "cantunblock");
        assertThat(scene.blocks(scene.oversight)).isEmpty();
      }
    }
  }

  @EveryEngine
  void what_somebody_writes_while_their_name_is_being_hidden_is_hidden_too(Database database) {
    try (BlockScene scene = new BlockScene(database)) {
      for (int round = 0; round < ROUNDS; round++) {
        String name = "Vandal" + round;
        TestClient vandal = scene.member(name);
        AtomicInteger next = new AtomicInteger();
        Parallel.run(
            WARDENS,
            () -> {
              int mine = next.getAndIncrement();
              if (mine == 0) {
                scene.act(scene.oversight, "block", "user", name, "hidename", "1");
              } else {
                for (int i = 0; i < 4; i++) {
                  scene.edit(vandal, "Page " + name + mine + i);
                }
              }
            });
        assertThat(
                scene
                    .query(scene.visitor, "list", "allrevisions", "arvprop", "user")
                    .at("/query")
                    .toString())
            .doesNotContainPattern("\"user\":\"" + name);
      }
    }
  }

  private static List<String> all(
      BlockScene scene, List<TestClient> wardens, TestClient heron, String action, String... more) {
    List<String> codes = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger next = new AtomicInteger();
    Parallel.run(
        WARDENS + 1,
        () -> {
          int mine = next.getAndIncrement();
          if (mine == WARDENS) {
            scene.edit(heron, "Fen");
          } else {
            codes.add(
                code(scene.act(wardens.get(mine), action, BlockScene.with(more, "user", "Heron"))));
          }
        });
    return codes;
  }
}
