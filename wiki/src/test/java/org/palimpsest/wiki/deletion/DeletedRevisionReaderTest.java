package org.palimpsest.wiki.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.MemoryBudget;
import org.palimpsest.store.memory.MemoryShortageException;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.memory.WaitingRoom;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.TextBudget;
import org.palimpsest.wiki.testing.DeletionScene;

class DeletedRevisionReaderTest {
  private static final Title TITLE = new Title(0, "Long");
  private static final Clearance ALL = new Clearance(true, true, true);

  private final MemoryBudget budget =
      MemoryBudget.of(1 << 20, new WaitingRoom(16, Duration.ofMillis(50)));
  private final AnswerMemory answers = new AnswerMemory(budget);

  @EveryEngine
  void texts_for_which_there_is_no_room_are_refused_as_those_of_live_revisions_are(
      Database database) {
    DeletionScene scene = scene(database, "a".repeat(200_000));
    RequestMemory other = answers.open();
    other.claim(900_000);

    assertThatThrownBy(() -> read(scene, database, Set.of(RevisionPart.TEXT)))
        .isInstanceOf(MemoryShortageException.class);

    other.close();
    assertThat(read(scene, database, Set.of(RevisionPart.TEXT)).getFirst().content().value())
        .satisfies(content -> assertThat(content.text()).hasSize(200_000));
  }

  @EveryEngine
  void what_is_not_asked_for_is_neither_seen_nor_hidden(Database database) {
    DeletionScene scene = scene(database, "short");

    RevisionView none = read(scene, database, Set.of()).getFirst();
    RevisionView all = read(scene, database, EnumSet.allOf(RevisionPart.class)).getFirst();

    assertThat(none.author().value()).isNull();
    assertThat(none.author().hidden()).isFalse();
    assertThat(none.comment().value()).isNull();
    assertThat(none.comment().hidden()).isFalse();
    assertThat(all.author().value()).satisfies(author -> assertThat(author.name()).isNotEmpty());
    assertThat(all.comment().value()).isNotNull();
    assertThat(none.size()).isEqualTo(all.size());
  }

  private static DeletionScene scene(Database database, String text) {
    DeletionScene scene = new DeletionScene(database);
    scene.wiki.edit(TITLE, scene.wiki.heron, text);
    scene.deleted(TITLE, "gone");
    return scene;
  }

  private List<RevisionView> read(DeletionScene scene, Database database, Set<RevisionPart> parts) {
    DeletedRevisionReader reader =
        new DeletedRevisionReader(
            database, new RevisionCutter(scene.wiki.contents(), new TextBudget(1 << 20)));
    return reader
        .within(answers.open())
        .list(
            new DeletedRevisionsRequest(
                new DeletedRevisionsRequest.Choice.OfTitles(List.of(TITLE), null),
                Window.all(Direction.OLDER, 10),
                null,
                null,
                null),
            parts,
            ALL)
        .part()
        .items()
        .stream()
        .map(DeletedRevisionView::revision)
        .toList();
  }
}
