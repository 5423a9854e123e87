package org.palimpsest.wiki.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.contribution.ContributionFilter;
import org.palimpsest.store.contribution.ContributionLookup;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.testing.DeletionScene;

/**
 * Random edits, rollbacks, deletions and restorations of all or some revisions, compared after each
 * step with lists in memory.
 */
class DeletionModelTest {
  private static final int STEPS = 150;
  private static final String[] TEXTS = {"a", "b", "#REDIRECT [[Gamma]]", "", "a longer text"};

  /** One revision in the model; {@code taken} numbers the deletion that has it, 0 for none. */
  private record Known(
      long id, Instant created, String author, String text, long pageId, int taken) {
    Known of(long newPageId, int newTaken) {
      return new Known(id, created, author, text, newPageId, newTaken);
    }
  }

  private static final Comparator<Known> BY_TIME =
      Comparator.comparing(Known::created).thenComparingLong(Known::id);

  private final Map<Title, List<Known>> live = new LinkedHashMap<>();
  private final Map<Title, List<Known>> deleted = new LinkedHashMap<>();
  private final Set<Long> pageIds = new HashSet<>();
  private int deletions;

  @EveryEngine
  void pages_live_and_die_as_in_the_model(Database database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    DeletionScene scene = new DeletionScene(database);
    List<Performer> people = List.of(scene.wiki.heron, scene.wiki.magpie, scene.wiki.wren);
    for (String name : List.of("Alpha", "Beta", "Gamma")) {
      live.put(new Title(0, name), new ArrayList<>());
      deleted.put(new Title(0, name), new ArrayList<>());
    }
    List<Title> titles = List.copyOf(live.keySet());
    for (int step = 0; step < STEPS; step++) {
      String where = "seed " + seed + ", step " + step;
      Title title = titles.get(random.nextInt(titles.size()));
      switch (random.nextInt(7)) {
        case 0 -> delete(scene, title);
        case 1 -> undelete(scene, title, Set.of(), where);
        case 2 -> undelete(scene, title, someTimes(title, random), where);
        case 3 -> rollBack(scene, title, people.get(random.nextInt(people.size())), where);
        default -> edit(scene, title, people.get(random.nextInt(people.size())), random, where);
      }
      for (Title each : titles) {
        check(scene, each, where);
      }
      checkWiki(scene, people, where);
    }
  }

  private List<Known> live(Title title) {
    return Objects.requireNonNull(live.get(title));
  }

  private List<Known> deleted(Title title) {
    return Objects.requireNonNull(deleted.get(title));
  }

  private void edit(
      DeletionScene scene, Title title, Performer author, Random random, String where) {
    String text = TEXTS[random.nextInt(TEXTS.length)];
    boolean fresh = live(title).isEmpty();
    long id = scene.wiki.edit(title, author, text);
    long pageId = scene.wiki.revision(id).pageId();
    if (fresh) {
      assertThat(pageIds.add(pageId)).as("a new id, %s", where).isTrue();
    }
    live(title).add(known(scene, id, author, text));
  }

  private void rollBack(DeletionScene scene, Title title, Performer vandal, String where) {
    List<Known> history = live(title);
    if (history.isEmpty()) {
      return;
    }
    RollbackOutcome outcome =
        scene.wiki.run(scene.wiki.request(scene.wiki.admin, title.text(), vandal.name()));
    // What changed no text has no say.
    List<Known> changes =
        IntStream.range(0, history.size())
            .filter(i -> i == 0 || !history.get(i).text().equals(history.get(i - 1).text()))
            .mapToObj(history::get)
            .toList();
    Known current = history.getLast();
    Known newest = current.author().equals(vandal.name()) ? current : changes.getLast();
    Known target =
        changes.reversed().stream()
            .filter(known -> BY_TIME.compare(known, newest) < 0)
            .filter(known -> !known.author().equals(vandal.name()))
            .findFirst()
            .orElse(null);
    if (target == null
        || !newest.author().equals(vandal.name())
        || target.text().equals(current.text())) {
      assertThat(outcome).as(where).isNotInstanceOf(RollbackOutcome.Done.class);
      return;
    }
    assertThat(outcome).as(where).isInstanceOf(RollbackOutcome.Done.class);
    long id = ((RollbackOutcome.Done) outcome).revisionId();
    history.add(known(scene, id, scene.wiki.admin, target.text()));
  }

  private static Known known(DeletionScene scene, long id, Performer author, String text) {
    return new Known(
        id,
        scene.wiki.revision(id).created(),
        author.name(),
        text,
        scene.wiki.revision(id).pageId(),
        0);
  }

  private void delete(DeletionScene scene, Title title) {
    if (live(title).isEmpty()) {
      return;
    }
    scene.deleted(title, "reason");
    deletions++;
    live(title).forEach(known -> deleted(title).add(known.of(known.pageId(), deletions)));
    live(title).clear();
  }

  private Set<Instant> someTimes(Title title, Random random) {
    Set<Instant> times =
        deleted(title).stream()
            .filter(_ -> random.nextInt(3) == 0)
            .map(Known::created)
            .collect(Collectors.toSet());
    return times.isEmpty() ? Set.of(Instant.EPOCH) : times;
  }

  private void undelete(DeletionScene scene, Title title, Set<Instant> times, String where) {
    List<Known> chosen =
        deleted(title).stream()
            .filter(known -> times.isEmpty() || times.contains(known.created()))
            .sorted(BY_TIME)
            .toList();
    UndeleteOutcome outcome = scene.undelete(scene.wiki.admin, title, times);
    if (chosen.isEmpty()) {
      assertThat(outcome).as(where).isInstanceOf(UndeleteOutcome.NothingThere.class);
      return;
    }
    assertThat(outcome)
        .as(where)
        .isEqualTo(new UndeleteOutcome.Done(title, chosen.size(), 0, null));
    List<Known> history = live(title);
    long pageId = history.isEmpty() ? chosen.getLast().pageId() : history.getLast().pageId();
    deleted(title).removeAll(chosen);
    chosen.forEach(known -> history.add(known.of(pageId, 0)));
    history.sort(BY_TIME);
  }

  private void check(DeletionScene scene, Title title, String where) {
    List<Known> history = live(title);
    assertThat(scene.history(title)).as(where).isEqualTo(history.stream().map(Known::id).toList());
    assertThat(scene.deleted(title))
        .as(where)
        .isEqualTo(deleted(title).stream().sorted(BY_TIME).map(Known::id).toList());
    PageFacts page = scene.wiki.read(sql -> PageTable.find(sql, title).orElse(null));
    if (history.isEmpty()) {
      assertThat(page).as(where).isNull();
      return;
    }
    Known current = history.getLast();
    assertThat(page).as(where).isNotNull();
    assertThat(page.id()).as(where).isEqualTo(current.pageId());
    assertThat(page.latest()).as(where).isEqualTo(current.id());
    assertThat(page.length()).as(where).isEqualTo(current.text().length());
    assertThat(page.redirect()).as(where).isEqualTo(current.text().startsWith("#"));
    assertThat(scene.wiki.countRows("redirect WHERE page_id = " + page.id()))
        .as(where)
        .isEqualTo(page.redirect() ? 1 : 0);
  }

  private void checkWiki(DeletionScene scene, List<Performer> people, String where) {
    for (Performer person : people) {
      List<Long> contributions =
          scene.wiki.read(sql ->
              ActorTable.find(sql, person.name()).stream()
                  .flatMap(actor ->
                      ContributionLookup.list(
                          sql,
                          actor,
                          Window.all(Direction.NEWER, 10_000),
                          ContributionFilter.none(Clearance.NONE),
                          Set.of())
                          .items()
                          .stream())
                  .map(row -> row.revision().id())
                  .toList());
      assertThat(contributions)
          .as(where)
          .isEqualTo(
              live.values().stream()
                  .flatMap(List::stream)
                  .filter(known -> known.author().equals(person.name()))
                  .sorted(BY_TIME)
                  .map(Known::id)
                  .toList());
    }
    long pages = live.values().stream().filter(history -> !history.isEmpty()).count();
    long articles =
        live.values().stream()
            .filter(history -> !history.isEmpty())
            .filter(history -> !history.getLast().text().startsWith("#"))
            .count();
    assertThat(scene.wiki.read(StatisticsTable::read))
        .as(where)
        .satisfies(counted -> {
          assertThat(counted.pages()).isEqualTo(pages);
          assertThat(counted.articles()).isEqualTo(articles);
        });
    assertThat(scene.wiki.countRows("deletion"))
        .as(where)
        .isEqualTo(
            (int)
                deleted.values().stream()
                    .flatMap(List::stream)
                    .map(Known::taken)
                    .distinct()
                    .count());
    assertThat(
            scene.wiki.countRows(
                "recent_change WHERE kind <> 3 AND page_id NOT IN (SELECT id FROM page)"))
        .as(where)
        .isZero();
    assertThat(
            Stream.concat(live.values().stream(), deleted.values().stream())
                .mapToInt(List::size)
                .sum())
        .as(where)
        .isEqualTo(scene.wiki.countRows("revision"));
  }
}
