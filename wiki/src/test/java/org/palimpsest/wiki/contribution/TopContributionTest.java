package org.palimpsest.wiki.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.contribution.ContributionFlag;
import org.palimpsest.store.contribution.ContributionPart;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.Scene;

/** Who was the last to change what a page says. */
class TopContributionTest {
  @EveryEngine
  void the_newest_change_of_a_page_is_on_top_and_null_revisions_above_it_are_not(
      Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    Performer egret = scene.account("Egret");
    scene.edits("Fen", egret, "first");
    long onTop = scene.edits("Fen", heron, "older", "newest");
    scene.nullRevision("Fen", heron);
    scene.nullRevision("Fen", egret);
    long alone = scene.edits("Marsh", egret, "alone");
    scene.edits("Reeds", heron, "a");
    scene.edits("Reeds", egret, "b");
    long back = scene.edits("Reeds", heron, "a");

    assertThat(top(scene, heron)).containsExactly(back, onTop);
    assertThat(top(scene, egret)).containsExactly(alone);
    assertThat(only(scene, heron, true)).containsExactly(back, onTop);
    assertThat(only(scene, heron, false)).hasSize(3).doesNotContain(back, onTop);
    assertThat(only(scene, egret, true)).containsExactly(alone);
  }

  private static List<Long> top(Scene scene, Performer person) {
    return list(scene, person, Map.of(), Set.of(ContributionPart.TOP)).stream()
        .filter(ContributionView::top)
        .map(view -> view.revision().id())
        .toList();
  }

  private static List<Long> only(Scene scene, Performer person, boolean top) {
    return list(scene, person, Map.of(ContributionFlag.TOP, top), Set.of()).stream()
        .map(view -> view.revision().id())
        .toList();
  }

  private static List<ContributionView> list(
      Scene scene,
      Performer person,
      Map<ContributionFlag, Boolean> traits,
      Set<ContributionPart> parts) {
    return new ContributionReader(scene.database(), scene.contents())
        .list(
            new ContributionRequest(
                new Contributors.Named(List.of(person.name())),
                Window.all(Direction.OLDER, 50),
                null,
                Set.of(),
                null,
                traits),
            parts,
            Clearance.NONE)
        .items();
  }
}
