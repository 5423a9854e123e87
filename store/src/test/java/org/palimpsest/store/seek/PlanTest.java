package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.block.AccountAddressTable;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.AutoblockTable;
import org.palimpsest.store.block.BlockFilter;
import org.palimpsest.store.block.BlockLookup;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.BlockTrait;
import org.palimpsest.store.change.ChangeFilter;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeLookup;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.content.DigestLookup;
import org.palimpsest.store.contribution.ContributionFilter;
import org.palimpsest.store.contribution.ContributionFlag;
import org.palimpsest.store.contribution.ContributionLookup;
import org.palimpsest.store.contribution.ContributionPart;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.store.deletion.DeletedTitleLookup;
import org.palimpsest.store.log.LogFilter;
import org.palimpsest.store.log.LogItem;
import org.palimpsest.store.log.LogItemTable;
import org.palimpsest.store.log.LogLookup;
import org.palimpsest.store.log.LogPart;
import org.palimpsest.store.page.IncomingRedirect;
import org.palimpsest.store.page.IncomingRedirectLookup;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectLookup;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.protection.ProtectedPlace;
import org.palimpsest.store.protection.ProtectedTitleFilter;
import org.palimpsest.store.protection.ProtectedTitleLookup;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.HistorySpan;
import org.palimpsest.store.revision.HistoryTable;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.PagePosition;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.tag.TagFilter;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountFilter;
import org.palimpsest.store.user.AccountLookup;
import org.palimpsest.store.user.ActorLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list is read along an index: nothing sorts or looks through a whole table. */
class PlanTest {
  private static final Actor AUTHOR = new Actor(1, 0, "A");

  private static final List<Window<Position>> WINDOWS =
      List.of(
          Window.between(Direction.OLDER, Instant.EPOCH.plusSeconds(99), Instant.EPOCH, 50),
          Window.all(Direction.OLDER, 50),
          Window.all(Direction.NEWER, 50));

  @EveryEngine
  void histories_follow_an_index(Database database) {
    for (Window<Position> window : WINDOWS) {
      for (HistoryFilter filter :
          List.of(
              history(null, null, null),
              history(1L, null, null),
              history(null, 1L, null),
              history(null, null, "t"))) {
        for (Set<RevisionPart> parts : someOf(RevisionPart.class)) {
          check(database, sql -> RevisionLookup.history(sql, 1, window, filter, parts));
          check(database, sql -> RevisionLookup.all(sql, window, Set.of(), filter, parts));
          check(database, sql -> RevisionLookup.all(sql, window, Set.of(0, 1), filter, parts));
        }
      }
    }
  }

  @EveryEngine
  void the_histories_of_all_pages_follow_an_index(Database database) {
    Window<PagePosition> all = Window.all(Direction.NEWER, 50);
    for (Window<PagePosition> window :
        List.of(all, all.startingAt(PagePosition.before(3)).endingAt(PagePosition.behind(9)))) {
      for (Set<RevisionPart> parts : someOf(RevisionPart.class)) {
        check(database, sql -> RevisionLookup.pageByPage(sql, window, parts));
      }
    }
    check(database, sql -> PageLookup.behind(sql, 7, 50));
  }

  @EveryEngine
  void recent_changes_follow_an_index(Database database) {
    Title title = new Title(0, "A");
    for (Window<Position> window : WINDOWS) {
      for (var expected :
          Map.of(
                  ChangeFilter.none(Clearance.NONE), "time",
                  changes(Set.of(0), null, null, null), "namespace",
                  changes(Set.of(0, 1, 2), null, null, null), "time",
                  changes(Set.of(), title, null, null), "title",
                  changes(Set.of(0), title, 1L, "t"), "title",
                  changes(Set.of(), null, 1L, null), "actor",
                  changes(Set.of(0), null, 1L, null), "actor",
                  changes(Set.of(), null, null, "t"), "time")
              .entrySet()) {
        for (Set<ChangePart> parts : someOf(ChangePart.class)) {
          List<String> plan =
              check(database, sql -> ChangeLookup.list(sql, window, expected.getKey(), parts));
          assertThat(plan)
              .anyMatch(step -> step.contains("recent_change_by_" + expected.getValue()));
        }
      }
    }
  }

  @EveryEngine
  void protected_titles_follow_an_index(Database database) {
    for (Window<Position> window : WINDOWS) {
      for (ProtectedTitleFilter filter :
          List.of(
              new ProtectedTitleFilter(Set.of(), Set.of(), Instant.EPOCH),
              new ProtectedTitleFilter(Set.of(0, 4), Set.of("sysop"), Instant.EPOCH))) {
        List<String> plan =
            check(
                database,
                sql -> ProtectedTitleLookup.list(sql, ProtectedPlace.window(window), filter));
        assertThat(plan).anyMatch(step -> step.contains("title_protection_by_time"));
      }
    }
  }

  @EveryEngine
  void addresses_of_a_range_follow_an_index(Database database) {
    for (Direction direction : Direction.values()) {
      for (String from : new String[] {null, "0a000005"}) {
        List<String> plan =
            check(
                database,
                sql ->
                    ActorLookup.byAddress(
                        sql, AddressRange.of("10.0.0.0/24"), direction, from, Clearance.NONE, 9));
        assertThat(plan).anyMatch(step -> step.contains("actor_by_address"));
      }
    }
  }

  @EveryEngine
  void log_entries_follow_an_index(Database database) {
    TitleRange title = TitleRange.all(0).from("A").to("A");
    TitleRange prefix = TitleRange.all(0).beginningWith("A");
    for (Window<Position> window : WINDOWS) {
      for (var expected :
          Map.of(
                  logs(null, null, null, null, null), "time",
                  logs("t", null, null, null, null), "type",
                  logs("t", "t/a", null, prefix, "g"), "action",
                  logs("t", "t/a", "P", null, "g"), "actor",
                  logs(null, null, "P", prefix, null), "actor",
                  logs("t", "t/a", "P", title, "g"), "title",
                  logs(null, null, null, title, null), "title",
                  logs(null, null, null, TitleRange.all(0), "g"), "namespace",
                  logs(null, null, null, prefix, null), "namespace",
                  logs(null, null, null, null, "g"), "time")
              .entrySet()) {
        for (Set<LogPart> parts : someOf(LogPart.class)) {
          List<String> plan =
              check(
                  database,
                  sql ->
                      LogLookup.list(
                          sql, window, expected.getKey(), Clearance.NONE, "suppress", parts));
          assertThat(plan).anyMatch(step -> step.contains("log_entry_by_" + expected.getValue()));
        }
      }
    }
    check(database, sql -> LogItemTable.entriesAbout(sql, LogItem.revision(1), 51));
    check(database, sql -> LogLookup.byIds(sql, List.of(1L, 2L), EnumSet.allOf(LogPart.class)));
  }

  @EveryEngine
  void contributions_follow_an_index(Database database) {
    for (Window<Position> window : WINDOWS) {
      for (ContributionFilter filter :
          List.of(
              ContributionFilter.none(Clearance.NONE),
              new ContributionFilter(
                  Set.of(0, 1),
                  TagFilter.with("t"),
                  Map.of(ContributionFlag.TOP, true),
                  Clearance.NONE))) {
        for (Set<ContributionPart> parts : someOf(ContributionPart.class)) {
          check(database, sql -> ContributionLookup.list(sql, AUTHOR, window, filter, parts));
        }
      }
    }
  }

  @EveryEngine
  void what_is_not_asked_for_is_not_joined(Database database) {
    Window<Position> window = Window.all(Direction.OLDER, 50);
    ChangeFilter changes = ChangeFilter.none(Clearance.NONE);
    ContributionFilter contributions = ContributionFilter.none(Clearance.NONE);

    assertThat(check(database, sql -> ChangeLookup.list(sql, window, changes, Set.of())))
        .noneMatch(
            step -> step.matches("SEARCH (a|p|r|revision) .*|.* on (actor|page|revision) .*"));
    assertThat(
            check(
                database,
                sql -> ContributionLookup.list(sql, AUTHOR, window, contributions, Set.of())))
        .noneMatch(step -> step.contains("recent_change") || step.contains("parent"));
    HistoryFilter history = history(null, null, null);
    assertThat(check(database, sql -> RevisionLookup.history(sql, 1, window, history, Set.of())))
        .noneMatch(step -> step.matches("SEARCH a .*|.* on actor .*"));
    assertThat(
            check(
                database,
                sql ->
                    LogLookup.list(
                        sql,
                        window,
                        logs(null, null, null, null, null),
                        Clearance.NONE,
                        null,
                        Set.of())))
        .noneMatch(step -> step.matches("SEARCH (a|p) .*|.* on (actor|page) .*"));
  }

  @EveryEngine
  void what_moves_and_merges_look_at_follows_an_index(Database database) {
    check(database, sql -> PageTable.subpages(sql, new Title(2, "A"), 100));
    check(database, sql -> PageHistory.hasOthers(sql, 1, 2));
    HistorySpan span = new HistorySpan(1, Position.firstOf(Instant.EPOCH), Position.END);
    check(database, sql -> HistoryTable.oldest(sql, span));
    check(database, sql -> HistoryTable.newest(sql, span));
    check(database, sql -> HistoryTable.ids(sql, span, 500));
  }

  @EveryEngine
  void deleted_revisions_follow_an_index(Database database) {
    List<Title> titles = List.of(new Title(0, "A"), new Title(1, "B"));
    for (Window<Position> window : WINDOWS) {
      for (HistoryFilter filter :
          List.of(history(null, null, null), history(1L, null, null), history(null, 1L, "t"))) {
        for (Set<RevisionPart> parts : someOf(RevisionPart.class)) {
          List<String> plan =
              check(
                  database,
                  sql -> DeletedRevisionLookup.list(sql, titles, window, null, filter, parts));
          assertThat(plan).anyMatch(step -> step.contains("revision_deleted_by_title"));
          check(
              database,
              sql -> DeletedRevisionLookup.byIds(sql, List.of(1L, 2L), window, filter, parts));
          check(
              database,
              sql ->
                  DeletedRevisionLookup.byAuthor(
                      sql, window, Set.of(0, 1), history(1L, null, null), parts));
          List<String> resumed =
              check(
                  database,
                  sql ->
                      DeletedTitleLookup.all(
                          sql,
                          List.of(TitleRange.all(0), TitleRange.all(1).beginningWith("A")),
                          new Window<>(
                              window.direction(),
                              new DeletedPlace(new Title(0, "B"), Position.firstOf(Instant.EPOCH)),
                              null,
                              50),
                          filter,
                          parts));
          if (database.engine() == Engine.SQLITE) {
            assertThat(resumed).anyMatch(step -> step.contains("(deleted_title,created)"));
          }
        }
      }
    }
    for (Direction direction : Direction.values()) {
      for (HistoryFilter filter : List.of(history(null, null, null), history(null, 1L, "t"))) {
        List<String> plan =
            check(
                database,
                sql ->
                    DeletedTitleLookup.firsts(
                        sql,
                        TitleRange.all(0).beginningWith("A"),
                        new Window<>(
                            direction,
                            new DeletedPlace(new Title(0, "B"), Position.firstOf(Instant.EPOCH)),
                            null,
                            50),
                        filter,
                        Set.of()));
        assertThat(plan).anyMatch(step -> step.contains("revision_deleted_by_title"));
      }
    }
    check(
        database,
        sql ->
            DeletedRevisionLookup.chosen(
                sql,
                new DeletedSelection(new Title(0, "A"), Set.of(Instant.EPOCH)),
                50,
                EnumSet.allOf(RevisionPart.class)));
    check(database, sql -> DeletedRevisionLookup.among(sql, titles));
    check(database, sql -> DeletedRevisionLookup.titles(sql, List.of(1L, 2L)));
    check(
        database,
        sql -> DeletedRevisionLookup.newest(sql, DeletedSelection.all(new Title(0, "A"))));
    check(
        database,
        sql ->
            DeletedRevisionLookup.newest(
                sql, new DeletedSelection(new Title(0, "A"), Set.of(Instant.EPOCH))));
  }

  @EveryEngine
  void lists_of_blocks_follow_an_index(Database database) {
    Instant now = Instant.EPOCH.plusSeconds(50);
    for (Window<Position> window : WINDOWS) {
      for (var expected :
          Map.of(
                  blocks(null, null, null), "block_by_time",
                  blocks(List.of(1L, 2L), null, null), "",
                  blocks(null, List.of("A", "B"), null), "block_by_target",
                  blocks(null, null, AddressRange.of("192.0.2.7")), "block_by_range")
              .entrySet()) {
        List<String> plan =
            check(database, sql -> BlockLookup.list(sql, window, expected.getKey(), now));
        assertThat(plan).anyMatch(step -> step.contains(expected.getValue()));
      }
    }
    check(database, sql -> BlockTable.ofTarget(sql, "A", now));
    check(database, sql -> AutoblockTable.of(sql, 1, now));
    check(database, sql -> AccountAddressTable.last(sql, 1, now));
  }

  private static BlockFilter blocks(
      @Nullable List<Long> ids, @Nullable List<String> targets, @Nullable AddressRange around) {
    return new BlockFilter(
        ids, targets, around, Map.of(BlockTrait.TEMP, true, BlockTrait.RANGE, false), false);
  }

  @EveryEngine
  void lookups_follow_an_index(Database database) {
    check(database, sql -> PageLookup.byTitles(sql, List.of(new Title(0, "A"))));
    check(database, sql -> PageLookup.byTitles(sql, List.of(new Title(0, "A"), new Title(1, "B"))));
    check(database, sql -> PageLookup.byIds(sql, List.of(1L, 2L)));
    check(database, sql -> PageLookup.byRevisionIds(sql, List.of(1L, 2L)));
    check(database, sql -> RedirectLookup.steps(sql, List.of(1L, 2L)));
    check(
        database,
        sql ->
            IncomingRedirectLookup.list(
                sql,
                List.of(new Title(0, "A"), new Title(1, "B")),
                new IncomingRedirect.Place(new Title(0, "A"), 5),
                Set.of(0, 1),
                true,
                50));
    check(database, sql -> RevisionLookup.byIds(sql, List.of(1L, 2L), null, Set.of()));
    check(database, sql -> PageLookup.withLatest(sql, new Title(0, "A")));
    check(database, sql -> DigestLookup.byContentIds(sql, List.of(1L, 2L)));
    check(database, sql -> ActorLookup.byNames(sql, List.of("A", "B")));
    check(database, sql -> ActorLookup.byUserIds(sql, List.of(1L, 2L)));
    check(database, sql -> ActorLookup.byPrefix(sql, "A", Direction.OLDER, "B", Clearance.NONE, 9));
  }

  @EveryEngine
  void lists_of_accounts_follow_an_index(Database database) {
    Instant now = Instant.EPOCH;
    for (Direction direction : Direction.values()) {
      for (AccountFilter filter :
          List.of(
              accounts(Set.of(), null, false),
              accounts(Set.of("sysop"), null, false),
              accounts(Set.of("sysop"), now, true),
              accounts(Set.of(), now, false))) {
        Window<String> window = new Window<>(direction, "B", "C", 10);
        check(database, sql -> AccountLookup.list(sql, filter, window, now));
      }
    }
    check(database, sql -> AccountLookup.byNames(sql, List.of("A", "B"), now));
    check(database, sql -> AccountLookup.byIds(sql, List.of(1L, 2L), now));
  }

  /** None of them, each alone, and all of them. */
  private static <E extends Enum<E>> Set<Set<E>> someOf(Class<E> parts) {
    Set<Set<E>> some = new HashSet<>(Set.of(EnumSet.noneOf(parts), EnumSet.allOf(parts)));
    EnumSet.allOf(parts).forEach(part -> some.add(EnumSet.of(part)));
    return some;
  }

  private static AccountFilter accounts(
      Set<String> groups, @Nullable Instant activeSince, boolean temporary) {
    return new AccountFilter("", groups, Set.of("bot"), true, activeSince, temporary, true, false);
  }

  static List<String> check(Database database, Consumer<JdbcClient> lookup) {
    List<String> plan =
        database.read(sql -> {
          PlanReader reader = new PlanReader(sql, database.engine());
          lookup.accept(reader.client());
          return reader.plan();
        });
    assertThat(plan).isNotEmpty();
    if (database.engine() == Engine.SQLITE) {
      assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
      assertThat(plan)
          .filteredOn(step -> step.startsWith("SCAN"))
          .allMatch(step ->
              step.contains(" USING ")
                  || step.matches(
                      "SCAN (\\d+-ROW VALUES CLAUSE|\\d+ CONSTANT ROWS|t\\d+|asked|walk)"));
    } else {
      assertThat(plan).noneMatch(step -> step.contains("Sort  (") || step.contains("Seq Scan"));
    }
    return plan;
  }

  private static LogFilter logs(
      @Nullable String type,
      @Nullable String action,
      @Nullable String by,
      @Nullable TitleRange titles,
      @Nullable String tag) {
    return new LogFilter(type, action, by, titles, tag);
  }

  private static HistoryFilter history(
      @Nullable Long by, @Nullable Long notBy, @Nullable String tag) {
    return new HistoryFilter(by, notBy, tag, Clearance.NONE);
  }

  private static ChangeFilter changes(
      Set<Integer> namespaces, @Nullable Title title, @Nullable Long by, @Nullable String tag) {
    return new ChangeFilter(
        Set.of(ChangeKind.EDIT),
        namespaces,
        title,
        by,
        null,
        TagFilter.with(tag),
        Map.of(ChangeFlag.BOT, false),
        false,
        Clearance.NONE);
  }
}
