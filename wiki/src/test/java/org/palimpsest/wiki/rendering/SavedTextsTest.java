package org.palimpsest.wiki.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.testing.RollbackScene;

class SavedTextsTest {
  private static final Title HARBOUR = new Title(Namespace.MAIN, "Harbour");
  private static final Clearance EVERYTHING = new Clearance(true, true, true);

  private static SavedTexts texts(RollbackScene scene) {
    return new SavedTexts(
        new Pages(scene.database()), new RevisionReader(scene.database(), scene.contents(), 1000));
  }

  private static SavedText found(SavedTextOutcome outcome) {
    return ((SavedTextOutcome.Found) outcome).text();
  }

  @EveryEngine
  void a_text_is_found_by_title_by_page_and_by_revision(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long first = scene.edit(HARBOUR, scene.heron, "Boats");
    long latest = scene.edit(HARBOUR, scene.magpie, "More boats");
    long page = scene.page("Harbour").id();

    SavedText byTitle = found(texts(scene).current(HARBOUR, Clearance.NONE));
    assertThat(byTitle.text()).isEqualTo("More boats");
    assertThat(byTitle.revision().id()).isEqualTo(latest);
    assertThat(byTitle.model()).isEqualTo(ContentModel.WIKITEXT);
    SavedText byPage = found(texts(scene).current(page, Clearance.NONE));
    assertThat(byPage.title()).isEqualTo(HARBOUR);
    assertThat(byPage.revision().id()).isEqualTo(latest);

    SavedText old = found(texts(scene).revision(first, Clearance.NONE));
    assertThat(old.text()).isEqualTo("Boats");
    assertThat(old.title()).isEqualTo(HARBOUR);
    assertThat(old.page()).isEqualTo(page);
  }

  @EveryEngine
  void what_is_not_there_is_not_found(Database database) {
    RollbackScene scene = new RollbackScene(database);

    assertThat(texts(scene).current(HARBOUR, Clearance.NONE))
        .isEqualTo(new SavedTextOutcome.MissingPage());
    assertThat(texts(scene).current(77, Clearance.NONE))
        .isEqualTo(new SavedTextOutcome.NoSuchPage(77));
    assertThat(texts(scene).revision(77, Clearance.NONE))
        .isEqualTo(new SavedTextOutcome.NoSuchRevision(77));
  }

  @EveryEngine
  void a_text_that_is_hidden_is_for_those_who_may_see_it(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long first = scene.edit(HARBOUR, scene.heron, "Boats");
    scene.edit(HARBOUR, scene.magpie, "More boats");
    scene.hide(first, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));

    assertThat(texts(scene).revision(first, Clearance.NONE))
        .isEqualTo(new SavedTextOutcome.Hidden());
    SavedText seen = found(texts(scene).revision(first, EVERYTHING));
    assertThat(seen.text()).isEqualTo("Boats");
    assertThat(seen.hidden()).isTrue();
  }
}
