package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.testkit.ForgetfulScene.NAME;
import static org.palimpsest.testkit.ForgetfulScene.OTHER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;

/** Comments that the wiki makes up tell nobody a name that is hidden from them, and forget none. */
class ForgetfulCommentsTest {
  private static final List<String> ROLLED = List.of("Rolled", "Given", "Undone");

  @EveryEngine
  void a_block_that_hides_a_name_takes_it_out_of_all_comments_as_long_as_it_stands(
      Database database) {
    try (ForgetfulScene scene = new ForgetfulScene(database)) {
      List<String> before = scene.sight(scene.visitor);
      assertThat(String.join("", before)).contains(NAME, OTHER);
      assertThat(before).filteredOn(answer -> answer.contains(NAME)).hasSizeGreaterThan(12);

      scene.block(NAME);

      for (var reader : List.of(scene.visitor, scene.warden)) {
        assertThat(scene.sight(reader))
            .allSatisfy(answer -> assertThat(answer).doesNotContain(NAME));
      }
      assertThat(scene.sight(scene.visitor)).anyMatch(answer -> answer.contains(OTHER));
      assertThat(scene.sight(scene.oversight)).anyMatch(answer -> answer.contains(NAME));
      scene.block(OTHER);
      assertThat(scene.sight(scene.visitor))
          .allSatisfy(answer -> assertThat(answer).doesNotContain(NAME, OTHER));
      assertThat(scene.comment(scene.visitor, "Rolled"))
          .isEqualTo("Reverted edit to an earlier revision");

      scene.unblock(NAME);
      scene.unblock(OTHER);
      assertThat(ofPages(scene.sight(scene.visitor))).isEqualTo(ofPages(before));
    }
  }

  /** Feeds say that somebody is no longer blocked, too. */
  private static List<String> ofPages(List<String> answers) {
    return answers.stream()
        .map(answer -> answer.replaceAll("(?s)<item><title>User:.*?</item>", ""))
        .toList();
  }

  @EveryEngine
  void each_name_is_told_to_those_who_may_know_who_made_that_revision(Database database) {
    try (ForgetfulScene scene = new ForgetfulScene(database)) {
      Random random = new Random(7);
      Map<Long, Level> levels = new HashMap<>();
      List<Long> named = new ArrayList<>();
      ROLLED.forEach(page -> named.addAll(scene.ids(page).subList(1, 3)));
      named.forEach(id -> levels.put(id, Level.VISIBLE));
      List<String> before = scene.lists(scene.visitor);
      for (int step = 0; step < 40; step++) {
        long id = named.get(random.nextInt(named.size()));
        Level level = List.of(Level.values()).get(random.nextInt(3));
        scene.hide(id, level);
        levels.put(id, level);
        check(scene, scene.visitor, Level.VISIBLE, levels);
        check(scene, scene.warden, Level.HIDDEN, levels);
        check(scene, scene.oversight, Level.SUPPRESSED, levels);
      }
      named.forEach(id -> scene.hide(id, Level.VISIBLE));
      assertThat(scene.lists(scene.visitor)).isEqualTo(before);
    }
  }

  private static void check(
      ForgetfulScene scene, TestClient reader, Level most, Map<Long, Level> levels) {
    for (String page : ROLLED) {
      List<Long> ids = scene.ids(page);
      boolean newest = levels.getOrDefault(ids.get(1), Level.VISIBLE).compareTo(most) <= 0;
      boolean target = levels.getOrDefault(ids.get(2), Level.VISIBLE).compareTo(most) <= 0;
      assertThat(scene.comment(reader, page))
          .as("%s of %s at %s", page, levels, most)
          .isEqualTo(expected(page, ids.get(1), newest, target));
    }
  }

  private static String expected(String page, long id, boolean newest, boolean target) {
    String by =
        newest
            ? "[[Special:Contributions/%1$s|%1$s]] ([[User talk:%1$s|talk]])".formatted(NAME)
            : "a hidden user";
    return switch (page) {
      case "Given" -> ((target ? OTHER : "") + " not " + (newest ? NAME : "")).strip();
      case "Undone" -> "Undid revision [[Special:Diff/%1$s|%1$s]] by %2$s".formatted(id, by);
      default ->
          target
              ? "Reverted edit by %1$s to last revision by [[User:%2$s|%2$s]]".formatted(by, OTHER)
              : "Reverted edit to an earlier revision";
    };
  }

  @EveryEngine
  void whoever_is_hidden_already_is_never_named(Database database) {
    try (ForgetfulScene scene = new ForgetfulScene(database)) {
      scene.scene.wiki.page("Late").by(OTHER, "good").by(NAME, "bad").make();
      long hidden = scene.newest("Late");
      scene.hide(hidden, Level.HIDDEN);

      assertThat(scene.roll("Late").at("/rollback/summary").asString()).doesNotContain(NAME);

      scene.hide(hidden, Level.VISIBLE);
      assertThat(scene.comment(scene.oversight, "Late"))
          .isEqualTo(
              "Reverted edit by a hidden user to last revision by [[User:Rohrdommel|Rohrdommel]]");
    }
  }

  @EveryEngine
  void whatever_comes_first_a_rollback_or_the_hiding_no_name_stays(Database database) {
    try (ForgetfulScene scene = new ForgetfulScene(database)) {
      for (int round = 0; round < 6; round++) {
        String page = "Race " + round;
        scene.scene.wiki.page(page).by(OTHER, "good").by(NAME, "bad").make();
        long bad = scene.newest(page);
        AtomicInteger next = new AtomicInteger();
        boolean undo = round % 2 == 0;
        Parallel.run(
            2,
            () -> {
              if (next.getAndIncrement() == 0) {
                scene.hide(bad, Level.HIDDEN);
              } else if (undo) {
                scene.scene.act(scene.warden, "edit", "title", page, "undo", "" + bad);
              } else {
                scene.roll(page);
              }
            });
        assertThat(scene.ids(page)).hasSize(3);
        assertThat(scene.comment(scene.visitor, page)).contains("a hidden user");
      }
    }
  }
}
