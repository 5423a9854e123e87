package org.palimpsest.wiki.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.deletion.UndeleteOutcome;
import org.palimpsest.wiki.merge.MergeHistory;
import org.palimpsest.wiki.merge.MergeOutcome;
import org.palimpsest.wiki.merge.MergeRequest;
import org.palimpsest.wiki.merge.MergeSpan;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.MoveScene;
import org.palimpsest.wiki.testing.RollbackScene;

/**
 * Random edits, moves, merges, deletions and restorations, compared after each step with lists in
 * memory: where each revision belongs, live or deleted, and under which id its page lives.
 */
class PageLifeModelTest {
  private static final int STEPS = 150;
  private static final Namespaces NAMESPACES = Namespaces.standard("Test");

  private static final List<Title> TITLES =
      List.of(new Title(0, "Alpha"), new Title(0, "Beta"), new Title(4, "Gamma"));

  /** One revision in the model. */
  private record Known(long id, Instant created, String text, long pageId) {
    Known of(long newPageId) {
      return new Known(id, created, text, newPageId);
    }
  }

  private static final Comparator<Known> BY_TIME =
      Comparator.comparing(Known::created).thenComparingLong(Known::id);

  private final Map<Title, List<Known>> live = new LinkedHashMap<>();
  private final Map<Title, List<Known>> deleted = new LinkedHashMap<>();
  private final Set<Long> usedPageIds = new HashSet<>();
  private String where = "";

  @EveryEngine
  void revisions_belong_where_the_model_says(Database database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    MoveScene scene = new MoveScene(database);
    MergeHistory merging =
        new MergeHistory(
            scene.wiki.acts(Settings.defaults()),
            scene.wiki.writer(),
            scene.wiki.texts(),
            scene.wiki.words(Settings.defaults()),
            NAMESPACES);
    for (Title title : TITLES) {
      live.put(title, new ArrayList<>());
      deleted.put(title, new ArrayList<>());
    }
    for (int step = 0; step < STEPS; step++) {
      where = "seed " + seed + ", step " + step;
      scene.wiki.clock().advance(Duration.ofMinutes(1));
      Title title = TITLES.get(random.nextInt(TITLES.size()));
      Title other = TITLES.get(random.nextInt(TITLES.size()));
      switch (random.nextInt(8)) {
        case 0 -> delete(scene, title);
        case 1 -> undelete(scene, title);
        case 2, 3 -> move(scene, title, other, random.nextBoolean());
        case 4 -> merge(scene, merging, title, other);
        default -> edit(scene, title, random.nextInt(4) == 0 ? redirect(other) : "text " + step);
      }
      TITLES.forEach(each -> check(scene, each));
      checkWiki(scene);
    }
  }

  private static String redirect(Title to) {
    return "#REDIRECT [[" + NAMESPACES.prefixedText(to) + "]]";
  }

  private List<Known> live(Title title) {
    return Objects.requireNonNull(live.get(title));
  }

  private List<Known> deleted(Title title) {
    return Objects.requireNonNull(deleted.get(title));
  }

  private static Known known(RollbackScene wiki, long id, String text) {
    return new Known(id, wiki.revision(id).created(), text, wiki.revision(id).pageId());
  }

  private void edit(MoveScene scene, Title title, String text) {
    boolean fresh = live(title).isEmpty();
    Known made = known(scene.wiki, scene.wiki.edit(title, scene.wiki.heron, text), text);
    if (fresh) {
      assertThat(usedPageIds.add(made.pageId())).as(where).isTrue();
    }
    live(title).add(made);
  }

  private void delete(MoveScene scene, Title title) {
    if (!live(title).isEmpty()) {
      scene.pages.deleted(title, "reason");
      deleted(title).addAll(live(title));
      live(title).clear();
    }
  }

  private void undelete(MoveScene scene, Title title) {
    UndeleteOutcome outcome = scene.pages.undelete(scene.wiki.admin, title, Set.of());
    List<Known> chosen = deleted(title).stream().sorted(BY_TIME).toList();
    if (chosen.isEmpty()) {
      assertThat(outcome).as(where).isInstanceOf(UndeleteOutcome.NothingThere.class);
      return;
    }
    assertThat(outcome)
        .as(where)
        .isEqualTo(new UndeleteOutcome.Done(title, chosen.size(), 0, null));
    long pageId = scene.page(title).id();
    long old = chosen.getLast().pageId();
    boolean taken = livingPages().contains(old);
    if (live(title).isEmpty() && taken) {
      assertThat(usedPageIds.add(pageId)).as("an id that no page has had, %s", where).isTrue();
    } else {
      assertThat(pageId)
          .as(where)
          .isEqualTo(live(title).isEmpty() ? old : live(title).getLast().pageId());
    }
    chosen.forEach(known -> live(title).add(known.of(pageId)));
    live(title).sort(BY_TIME);
    deleted(title).clear();
  }

  private Set<Long> livingPages() {
    Set<Long> ids = new HashSet<>();
    live.values().forEach(history -> history.forEach(known -> ids.add(known.pageId())));
    return ids;
  }

  private void move(MoveScene scene, Title from, Title to, boolean withRedirect) {
    if (live(from).isEmpty()) {
      return;
    }
    MoveRequest request = scene.request(scene.wiki.admin, from, to);
    MoveOutcome outcome = scene.run(withRedirect ? request : MoveScene.withoutRedirect(request));
    boolean over = live(to).size() == 1 && live(to).getLast().text().equals(redirect(from));
    if (from.equals(to) || !(live(to).isEmpty() || over)) {
      assertThat(outcome).as(where).isInstanceOf(MoveOutcome.Impossible.class);
      return;
    }
    assertThat(outcome).as(where).isInstanceOf(MoveOutcome.Done.class);
    deleted(to).addAll(live(to));
    live(to).clear();
    live(to).addAll(live(from));
    live(from).clear();
    live(to).add(known(scene.wiki, scene.page(to).latest(), live(to).getLast().text()));
    if (withRedirect) {
      Known left = known(scene.wiki, scene.page(from).latest(), redirect(to));
      assertThat(usedPageIds.add(left.pageId())).as(where).isTrue();
      live(from).add(left);
    }
  }

  private void merge(MoveScene scene, MergeHistory merging, Title from, Title to) {
    MergeOutcome outcome =
        merging.run(new MergeRequest(scene.wiki.admin, from, to, MergeSpan.ALL, "", false));
    if (live(from).isEmpty()
        || live(to).isEmpty()
        || from.equals(to)
        || !fits(live(from), live(to))) {
      assertThat(outcome).as(where).isInstanceOf(MergeOutcome.Impossible.class);
      return;
    }
    assertThat(outcome).as(where).isInstanceOf(MergeOutcome.Done.class);
    long target = live(to).getLast().pageId();
    live(from).forEach(known -> live(to).add(known.of(target)));
    live(to).sort(BY_TIME);
    live(from).clear();
    live(from).add(known(scene.wiki, scene.page(from).latest(), redirect(to)));
  }

  /** Whether all of the one history comes between two revisions of the other, or before them. */
  private static boolean fits(List<Known> part, List<Known> history) {
    return BY_TIME.compare(part.getLast(), history.getLast()) < 0
        && history.stream()
            .allMatch(known ->
                BY_TIME.compare(known, part.getFirst()) < 0
                    || BY_TIME.compare(known, part.getLast()) > 0);
  }

  private void check(MoveScene scene, Title title) {
    List<Known> history = live(title);
    assertThat(scene.pages.history(title))
        .as(where)
        .isEqualTo(history.stream().map(Known::id).toList());
    assertThat(scene.pages.deleted(title))
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
    assertThat(scene.wiki.text(current.id())).as(where).isEqualTo(current.text());
    assertThat(scene.wiki.countRows("redirect WHERE page_id = " + page.id()))
        .as(where)
        .isEqualTo(page.redirect() ? 1 : 0);
  }

  private void checkWiki(MoveScene scene) {
    long pages = live.values().stream().filter(history -> !history.isEmpty()).count();
    long articles =
        live.entrySet().stream()
            .filter(page -> page.getKey().namespace() == 0 && !page.getValue().isEmpty())
            .filter(page -> !page.getValue().getLast().text().startsWith("#"))
            .count();
    assertThat(scene.wiki.read(StatisticsTable::read))
        .as(where)
        .satisfies(counted -> {
          assertThat(counted.pages()).isEqualTo(pages);
          assertThat(counted.articles()).isEqualTo(articles);
        });
    int all = 0;
    for (Title title : TITLES) {
      all += live(title).size() + deleted(title).size();
    }
    assertThat(scene.wiki.countRows("revision")).as(where).isEqualTo(all);
    assertThat(
            scene.wiki.countRows(
                "deletion WHERE NOT EXISTS (SELECT 1 FROM revision WHERE deletion_id ="
                    + " deletion.id)"))
        .as(where)
        .isZero();
  }
}
