package org.palimpsest.wiki.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.statistics.Statistics;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.deletion.UndeleteOutcome;
import org.palimpsest.wiki.testing.MoveScene;

/** What a move leaves behind, and what it refuses. */
class MovePageTest {
  private static final Title QUAY = new Title(0, "Quay");
  private static final Title PIER = new Title(0, "Pier");
  private static final Title OTHER = new Title(0, "Other");

  @EveryEngine
  void a_page_keeps_its_id_and_history_and_leaves_a_redirect(Database database) {
    MoveScene scene = new MoveScene(database);
    long first = scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    PageFacts before = scene.page(QUAY);
    Statistics counted = statistics(scene);

    MoveReport report = scene.moved(scene.wiki.magpie, QUAY, PIER);

    PageFacts moved = scene.page(PIER);
    assertThat(moved.id()).isEqualTo(before.id());
    assertThat(moved.length()).isEqualTo(before.length());
    RevisionRow latest = scene.wiki.revision(moved.latest());
    assertThat(scene.pages.history(PIER)).containsExactly(first, latest.id());
    assertThat(latest.minor()).isTrue();
    assertThat(latest.comment().truth()).isEqualTo("Magpie moved page [[Quay]] to [[Pier]]: why");
    assertThat(scene.wiki.text(latest.id())).isEqualTo("stones");
    PageFacts redirect = scene.page(QUAY);
    assertThat(redirect.id()).isGreaterThan(before.id());
    assertThat(redirect.redirect()).isTrue();
    assertThat(scene.wiki.text(redirect.latest())).isEqualTo("#REDIRECT [[Pier]]");
    assertThat(scene.wiki.tags(redirect.latest())).containsExactly("mw-new-redirect");
    assertThat(scene.wiki.revision(redirect.latest()).minor()).isFalse();
    LinkTarget target =
        scene.wiki.read(sql -> RedirectTable.find(sql, redirect.id()).orElseThrow());
    assertThat(target).isEqualTo(new ParsedTitle.Local(PIER, ""));
    assertThat(report.page())
        .isEqualTo(new PageMoveResult.Moved(before.id(), QUAY, PIER, true, null));
    assertThat(report.talk()).isNull();
    assertThat(report.subpages()).isNull();
    Statistics after = statistics(scene);
    assertThat(after.edits()).isEqualTo(counted.edits() + 2);
    assertThat(after.pages()).isEqualTo(counted.pages() + 1);
    assertThat(after.articles()).isEqualTo(counted.articles());
    assertThat(scene.wiki.countRows("account WHERE name = 'Magpie' AND edit_count = 2"))
        .isEqualTo(1);
  }

  @EveryEngine
  void the_log_and_recent_changes_tell_of_it_once(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");

    scene.moved(scene.wiki.magpie, QUAY, PIER);

    PageFacts moved = scene.page(PIER);
    assertThat(
            scene.wiki.countRows(
                "log_entry WHERE type = 'move' AND action = 'move' AND title_key = 'Quay'"
                    + " AND comment = 'why' AND page_id = "
                    + moved.id()
                    + " AND revision_id = "
                    + moved.latest()))
        .isEqualTo(1);
    assertThat(
            scene.wiki.countRows(
                "recent_change WHERE kind = 3 AND title_key = 'Quay' AND page_id = "
                    + moved.id()
                    + " AND revision_id = "
                    + moved.latest()))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("recent_change WHERE kind <> 3")).isEqualTo(1);
    assertThat(scene.wiki.countRows("recent_change WHERE kind <> 3 AND title_key = 'Quay'"))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("outbox WHERE kind = 'page.moved'")).isEqualTo(1);
  }

  @EveryEngine
  void a_move_back_deletes_the_redirect_that_it_left(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    long pageId = scene.page(QUAY).id();
    scene.moved(scene.wiki.magpie, QUAY, PIER);
    PageFacts redirect = scene.page(QUAY);

    MoveReport report = scene.moved(scene.wiki.heron, PIER, QUAY);

    assertThat(report.page().overwritten()).isEqualTo(redirect);
    assertThat(scene.page(QUAY).id()).isEqualTo(pageId);
    assertThat(scene.pages.deleted(QUAY)).containsExactly(redirect.latest());
    assertThat(scene.wiki.revision(scene.page(QUAY).latest()).comment().truth())
        .isEqualTo("Heron moved page [[Pier]] to [[Quay]] over redirect: why");
    assertThat(scene.wiki.countRows("log_entry WHERE action = 'delete_redir'")).isEqualTo(1);
    assertThat(scene.wiki.countRows("log_entry WHERE action = 'move_redir'")).isEqualTo(1);
    assertThat(scene.wiki.countRows("redirect")).isEqualTo(1);
  }

  @EveryEngine
  void only_who_may_suppress_redirects_leaves_none(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");

    assertThat(
            scene
                .moved(scene.wiki.heron, QUAY, PIER, MoveScene::withoutRedirect)
                .page()
                .leavesRedirect())
        .isTrue();
    assertThat(
            scene
                .moved(scene.wiki.admin, PIER, OTHER, MoveScene::withoutRedirect)
                .page()
                .leavesRedirect())
        .isFalse();

    assertThat(scene.exists(PIER)).isFalse();
    assertThat(scene.wiki.revision(scene.page(OTHER).latest()).comment().truth())
        .isEqualTo("Admin moved page [[Pier]] to [[Other]] without leaving a redirect: why");
    assertThat(scene.wiki.countRows("log_entry WHERE params LIKE '%\"suppressredirect\":true%'"))
        .isEqualTo(1);
  }

  @EveryEngine
  void protection_goes_along_and_holds_at_the_old_title_too(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    long pageId = scene.page(QUAY).id();
    Instant end = scene.wiki.clock().instant().plus(Duration.ofDays(1));
    Protection edit = new Protection("edit", "autoconfirmed", end, true);
    Protection move = new Protection("move", "sysop", null, false);
    database.write(tx -> {
      ProtectionTable.protect(tx.sql(), pageId, edit);
      ProtectionTable.protect(tx.sql(), pageId, move);
      ProtectionTable.protectTitle(
          tx.sql(), PIER, "sysop", null, 1, scene.wiki.clock().instant(), "salted", 0);
      return 0;
    });

    assertThat(scene.run(scene.request(scene.wiki.heron, QUAY, PIER)))
        .isInstanceOf(MoveOutcome.Impossible.class);
    scene.moved(scene.wiki.admin, QUAY, PIER);

    for (Title title : List.of(QUAY, PIER)) {
      long id = scene.page(title).id();
      List<Protection> found =
          scene.wiki.read(sql -> ProtectionTable.of(sql, id, scene.wiki.clock().instant()));
      assertThat(found).containsExactly(edit, move);
    }
    assertThat(scene.wiki.countRows("title_protection")).isZero();
    assertThat(
            scene.wiki.countRows(
                "log_entry WHERE action = 'move_prot' AND title_key = 'Pier' AND revision_id = 0"
                    + " AND comment = '[[Quay]] moved to [[Pier]]: why'"))
        .isEqualTo(1);
  }

  @EveryEngine
  void who_watched_the_page_watches_both_titles(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    Instant end = scene.wiki.clock().instant().plus(Duration.ofDays(1));
    database.write(tx -> {
      WatchTable.watch(tx.sql(), scene.wiki.wren.userId(), QUAY, end);
      WatchTable.watch(tx.sql(), scene.wiki.wren.userId(), PIER, null);
      return 0;
    });

    scene.moved(scene.wiki.magpie, QUAY, PIER);

    assertThat(
            scene.wiki.countRows(
                "watch WHERE account_id = "
                    + scene.wiki.wren.userId()
                    + " AND expires = "
                    + end.getEpochSecond()))
        .isEqualTo(4);
    assertThat(scene.wiki.countRows("watch WHERE notified IS NOT NULL AND title_key = 'Quay'"))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("watch WHERE notified IS NOT NULL AND title_key = 'Pier'"))
        .isZero();
    assertThat(scene.wiki.isWatching(scene.wiki.magpie, PIER)).isFalse();
  }

  @EveryEngine
  void a_page_that_leaves_the_articles_is_counted_out(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    long articles = statistics(scene).articles();

    scene.moved(scene.wiki.magpie, QUAY, new Title(4, "Quay"));
    assertThat(statistics(scene).articles()).isEqualTo(articles - 1);
    scene.moved(scene.wiki.magpie, new Title(4, "Quay"), PIER);
    assertThat(statistics(scene).articles()).isEqualTo(articles);
  }

  @EveryEngine
  void code_leaves_code_that_leads_on_and_json_leaves_nothing(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit("Style.css", scene.wiki.heron, "a {}", "css", Map.of());
    scene.wiki.edit("Data", scene.wiki.heron, "{}", "json", Map.of());
    Title style = new Title(0, "Style.css");
    Title looks = new Title(0, "Looks.css");

    assertThat(scene.moved(scene.wiki.heron, style, looks).page().leavesRedirect()).isTrue();
    assertThat(scene.moved(scene.wiki.heron, new Title(0, "Data"), OTHER).page().leavesRedirect())
        .isFalse();

    PageFacts left = scene.page(style);
    assertThat(left.model()).isEqualTo("css");
    assertThat(scene.wiki.text(left.latest()))
        .isEqualTo(
            "/* #REDIRECT */@import url(/w/index.php?title=Looks.css&action=raw&ctype=text/css);");
    assertThat(scene.moved(scene.wiki.heron, looks, style).page().overwritten()).isEqualTo(left);
    assertThat(scene.exists(new Title(0, "Data"))).isFalse();
  }

  @EveryEngine
  void only_a_redirect_that_leads_here_and_nowhere_else_before_makes_way(Database database) {
    MoveScene scene = new MoveScene(database);
    scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    scene.wiki.edit(PIER, scene.wiki.heron, "wood");
    scene.wiki.edit(OTHER, scene.wiki.heron, "#REDIRECT [[Pier]]");
    Title twice = new Title(0, "Twice");
    scene.wiki.edit(twice, scene.wiki.heron, "#REDIRECT [[Quay]]");
    scene.wiki.edit(twice, scene.wiki.heron, "#REDIRECT [[Quay#x]]");
    String before = scene.wiki.everything();

    assertThat(problems(scene, QUAY, PIER)).containsExactly(new MoveProblem.TargetExists(PIER));
    assertThat(problems(scene, QUAY, twice)).containsExactly(new MoveProblem.TargetExists(twice));
    assertThat(problems(scene, QUAY, OTHER)).containsExactly(new MoveProblem.RedirectExists(OTHER));
    assertThat(problems(scene, QUAY, QUAY)).containsExactly(new MoveProblem.SamePage());
    Title special = new Title(-1, "Version");
    assertThat(problems(scene, QUAY, special))
        .containsExactly(new MoveProblem.TargetImpossible(special));
    assertThat(problems(scene, QUAY, new Title(6, "Q.png")))
        .containsExactly(new MoveProblem.ToFile());
    assertThat(scene.wiki.everything()).isEqualTo(before);
  }

  @EveryEngine
  void deleted_revisions_stay_at_the_title_under_which_they_were_deleted(Database database) {
    MoveScene scene = new MoveScene(database);
    long gone = scene.wiki.edit(QUAY, scene.wiki.heron, "stones");
    Instant then = scene.wiki.revision(gone).created();
    long kept = scene.wiki.edit(QUAY, scene.wiki.heron, "more stones");
    Instant later = scene.wiki.revision(kept).created();
    long pageId = scene.page(QUAY).id();
    scene.pages.deleted(QUAY, "no use");
    scene.pages.undelete(scene.wiki.admin, QUAY, Set.of(later));

    scene.moved(scene.wiki.admin, QUAY, PIER, MoveScene::withoutRedirect);

    assertThat(scene.page(PIER).id()).isEqualTo(pageId);
    assertThat(scene.pages.deleted(QUAY)).containsExactly(gone);
    assertThat(scene.pages.deleted(PIER)).isEmpty();
    assertThat(scene.pages.undelete(scene.wiki.admin, QUAY, Set.of(then)))
        .isEqualTo(new UndeleteOutcome.Done(QUAY, 1, 0, null));
    assertThat(scene.page(QUAY).id()).isGreaterThan(pageId);
    assertThat(scene.pages.history(QUAY)).containsExactly(gone);
    assertThat(scene.pages.history(PIER)).hasSize(2).startsWith(kept);
  }

  private static List<MoveProblem> problems(MoveScene scene, Title from, Title to) {
    MoveOutcome outcome = scene.run(scene.request(scene.wiki.admin, from, to));
    assertThat(outcome).isInstanceOf(MoveOutcome.Impossible.class);
    return ((MoveOutcome.Impossible) outcome).problems();
  }

  private static Statistics statistics(MoveScene scene) {
    return scene.wiki.read(StatisticsTable::read);
  }
}
