package org.palimpsest.wiki.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.testing.RollbackScene;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.PageText;

class StoredPagesTest {
  private static final Title HARBOUR = new Title(Namespace.TEMPLATE, "Harbour");
  private static final Title MISSING = new Title(Namespace.TEMPLATE, "Missing");
  private static final Title SAID = new Title(Namespace.MEDIAWIKI, "Said");
  private static final Title SPECIAL = new Title(Namespace.SPECIAL, "Version");

  private static StoredPages pages(RollbackScene scene, long mostBytes) {
    return new StoredPages(
        new Pages(scene.database()),
        new RevisionReader(scene.database(), scene.contents(), mostBytes),
        SAID::equals,
        new AnswerMemory(HeapBudget.ofThisProcess().answers()).open());
  }

  @EveryEngine
  void the_current_texts_of_pages_are_found_with_what_is_known_of_them(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit(HARBOUR, scene.heron, "Boats");
    long latest = scene.edit(HARBOUR, scene.magpie, "Møre boats");

    PageText found =
        pages(scene, 1000).texts(List.of(HARBOUR, MISSING, SPECIAL, HARBOUR)).get(HARBOUR);

    assertThat(found)
        .isEqualTo(
            new PageText(
                scene.revision(latest).pageId(),
                latest,
                scene.clock().instant(),
                "Magpie",
                11,
                ContentModel.WIKITEXT,
                "Møre boats"));
    assertThat(pages(scene, 1000).texts(List.of(MISSING, SPECIAL))).isEmpty();
  }

  @EveryEngine
  void all_texts_come_however_few_may_be_read_at_once(Database database) {
    RollbackScene scene = new RollbackScene(database);
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      titles.add(new Title(Namespace.TEMPLATE, "Part_" + i));
      scene.edit(titles.getLast(), scene.heron, "1234" + i);
    }

    assertThat(pages(scene, 10).texts(titles))
        .containsOnlyKeys(titles)
        .allSatisfy(
            (title, text) -> assertThat(text.text()).isEqualTo("1234" + title.key().charAt(5)));
  }

  @EveryEngine
  void a_name_that_is_hidden_is_told_to_nobody(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long latest = scene.edit(HARBOUR, scene.heron, "Boats");
    scene.hide(latest, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN));

    assertThat(pages(scene, 1000).texts(List.of(HARBOUR)))
        .hasEntrySatisfying(HARBOUR, text -> assertThat(text.user()).isEmpty());
  }

  @EveryEngine
  void a_text_that_is_hidden_is_not_read(Database database) {
    RollbackScene scene = new RollbackScene(database);
    long latest = scene.edit(HARBOUR, scene.heron, "Boats");
    scene.hide(latest, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));

    assertThat(pages(scene, 1000).texts(List.of(HARBOUR))).isEmpty();
  }

  @EveryEngine
  void what_the_wiki_says_itself_exists_without_a_page(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit(HARBOUR, scene.heron, "#REDIRECT [[Boats]]");

    assertThat(pages(scene, 1000).existing(List.of(HARBOUR, MISSING, SAID, SPECIAL)))
        .containsOnlyKeys(HARBOUR, SAID)
        .containsEntry(SAID, new PageStatus(0, false))
        .hasEntrySatisfying(HARBOUR, status -> assertThat(status.redirect()).isTrue());
  }
}
