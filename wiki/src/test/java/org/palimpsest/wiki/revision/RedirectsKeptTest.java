package org.palimpsest.wiki.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.EditScene;
import org.palimpsest.wiki.testing.RollbackScene;
import org.palimpsest.wiki.testing.Scene;

/** Where redirects lead to is kept as pages become redirects and stop being some. */
final class RedirectsKeptTest {
  private static final LinkTarget MOOR = new ParsedTitle.Local(new Title(0, "Moor"), "Wet part");

  @EveryEngine
  void an_edit_makes_moves_and_ends_a_redirect(Database database) {
    EditScene scene = new EditScene(database);
    scene.saved(scene.replacing(scene.heron, "Fen", "#REDIRECT [[moor#Wet_part]]"));
    assertThat(target(scene)).contains(MOOR);
    scene.saved(scene.replacing(scene.heron, "Fen", "#redirect [[Other:Bog#x]] y"));
    assertThat(target(scene)).contains(new ParsedTitle.Interwiki("other", "Bog", "x"));
    scene.saved(scene.replacing(scene.heron, "Fen", "no #REDIRECT [[Moor]]"));
    assertThat(target(scene)).isEmpty();
  }

  @EveryEngine
  void a_rollback_makes_and_ends_a_redirect(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit("Fen", scene.admin, "#REDIRECT [[Moor#Wet part]]");
    scene.edit("Fen", scene.magpie, "blanked");
    assertThat(target(scene)).isEmpty();
    scene.done(scene.request(scene.wren, "Fen", "Magpie"));
    assertThat(target(scene)).contains(MOOR);

    scene.edit("Fen", scene.admin, "wet");
    scene.edit("Fen", scene.magpie, "#REDIRECT [[Nowhere]]");
    scene.done(scene.request(scene.wren, "Fen", "Magpie"));
    assertThat(target(scene)).isEmpty();
  }

  @EveryEngine
  void other_models_make_no_redirects(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit("Fen", scene.heron, "#REDIRECT [[Moor]]", "javascript", Map.of());
    assertThat(target(scene)).isEmpty();
  }

  private static Optional<LinkTarget> target(Scene scene) {
    long page = scene.page("Fen").id();
    Optional<LinkTarget> target = scene.read(sql -> RedirectTable.find(sql, page));
    assertThat(scene.page("Fen").redirect()).isEqualTo(target.isPresent());
    return target;
  }
}
