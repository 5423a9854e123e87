package org.palimpsest.store.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

final class AccountLookupTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  @EveryEngine
  void accounts_come_in_byte_order_between_two_names(Database database) {
    make(database, "Zoe", "Élan", "Ada", "Bea", "Bee", "~2026-1");

    assertThat(list(database, filter("", null), new Window<>(Direction.NEWER, "B", "Z", 9)))
        .containsExactly("Bea", "Bee");
    assertThat(list(database, filter("", null), new Window<>(Direction.OLDER, "Bee", "A", 2)))
        .containsExactly("Bee", "Bea");
    assertThat(list(database, filter("Be", null), Direction.OLDER, 9))
        .containsExactly("Bee", "Bea");
    assertThat(list(database, filter("", true), Direction.NEWER, 9)).containsExactly("~2026-1");
    assertThat(list(database, filter("", false), Direction.NEWER, 9))
        .containsExactly("Ada", "Bea", "Bee", "Zoe", "Élan");
  }

  @EveryEngine
  void a_hidden_name_is_left_out_for_those_who_may_not_see_it(Database database) {
    make(database, "Ada", "Bea", "Cid");
    block(database, "Bea", true, null);
    block(database, "Cid", true, NOW);
    block(database, "Ada", false, null);

    AccountFilter forMost = filter("", null);
    assertThat(list(database, forMost, Direction.NEWER, 9)).containsExactly("Ada", "Cid");
    assertThat(list(database, grouped(Set.of("bot"), Set.of(), false), Direction.NEWER, 9))
        .isEmpty();
    AccountFilter forFew = grouped(Set.of(), Set.of(), true);
    assertThat(list(database, forFew, Direction.NEWER, 9)).containsExactly("Ada", "Bea", "Cid");
    assertThat(
            database.<List<AccountFacts>>read(
                sql -> AccountLookup.byNames(sql, List.of("Ada", "Bea", "Nobody"), NOW)))
        .extracting(facts -> facts.name() + facts.hidden())
        .containsExactlyInAnyOrder("Adafalse", "Beatrue");
    assertThat(
            database.<List<BlockRow>>read(
                sql -> BlockTable.ofAccounts(sql, List.of(1L, 2L, 3L), NOW)))
        .extracting(BlockRow::target)
        .containsExactly("Bea", "Ada");
  }

  @EveryEngine
  void members_of_groups_come_once_and_only_while_they_are_members(Database database) {
    make(database, "Ada", "Bea", "Cid", "Dot");
    write(
        database,
        sql -> {
          GroupTable.add(sql, 1, "bot", null);
          GroupTable.add(sql, 1, "sysop", LATER);
          GroupTable.add(sql, 2, "sysop", NOW);
          GroupTable.add(sql, 3, "sysop", null);
        });

    for (Direction direction : Direction.values()) {
      boolean falling = direction == Direction.OLDER;
      assertThat(list(database, grouped(Set.of("sysop"), Set.of(), false), direction, 9))
          .containsExactly(falling ? "Cid" : "Ada", falling ? "Ada" : "Cid");
      assertThat(list(database, grouped(Set.of("bot", "sysop"), Set.of(), false), direction, 9))
          .containsExactly(falling ? "Cid" : "Ada", falling ? "Ada" : "Cid");
      assertThat(list(database, grouped(Set.of("bot", "sysop"), Set.of(), false), direction, 1))
          .containsExactly(falling ? "Cid" : "Ada");
    }
    assertThat(list(database, grouped(Set.of(), Set.of("bot", "sysop"), false), Direction.NEWER, 9))
        .containsExactly("Bea", "Dot");
    assertThat(list(database, grouped(Set.of("sysop"), Set.of("bot"), false), Direction.NEWER, 9))
        .containsExactly("Cid");
  }

  @EveryEngine
  void who_has_been_active_is_counted_without_the_making_of_the_account(Database database) {
    make(database, "Ada", "Bea", "Cid");
    write(
        database,
        sql -> {
          AccountTable.countEdit(sql, 3);
          long ada = ActorTable.findOrCreate(sql, 1, "Ada").id();
          long bea = ActorTable.findOrCreate(sql, 2, "Bea").id();
          change(sql, ada, NOW, 0);
          change(sql, ada, LATER, 0);
          change(sql, ada, NOW.minusSeconds(1), 0);
          change(sql, ada, NOW, log(sql, ada, "newusers"));
          change(sql, ada, NOW, log(sql, ada, "rights"));
          change(sql, bea, NOW.minusSeconds(1), 0);
        });

    AccountFilter active =
        new AccountFilter("", Set.of(), Set.of(), false, NOW, false, false, false);
    assertThat(list(database, active, Direction.NEWER, 9)).containsExactly("Ada");
    assertThat(
            database.<Map<Long, Long>>read(
                sql -> AccountLookup.recentActions(sql, List.of(1L, 2L, 3L), NOW)))
        .isEqualTo(Map.of(1L, 3L));
    AccountFilter edited =
        new AccountFilter("", Set.of(), Set.of(), true, null, false, false, false);
    assertThat(list(database, edited, Direction.NEWER, 9)).containsExactly("Cid");
  }

  @EveryEngine
  void a_preference_of_several_accounts_is_found_at_once(Database database) {
    make(database, "Ada", "Bea", "Cid");
    write(
        database,
        sql -> {
          OptionTable.set(sql, 1, "gender", "female");
          OptionTable.set(sql, 2, "skin", "vector");
          OptionTable.set(sql, 3, "gender", "male");
        });

    assertThat(
            database.<Map<Long, String>>read(
                sql -> OptionTable.find(sql, List.of(1L, 2L, 3L), "gender")))
        .isEqualTo(Map.of(1L, "female", 3L, "male"));
    assertThat(database.<Map<Long, String>>read(sql -> OptionTable.find(sql, List.of(), "gender")))
        .isEmpty();
  }

  private static AccountFilter filter(String prefix, @Nullable Boolean temporary) {
    return new AccountFilter(
        prefix,
        Set.of(),
        Set.of(),
        false,
        null,
        Boolean.TRUE.equals(temporary),
        Boolean.FALSE.equals(temporary),
        false);
  }

  private static AccountFilter grouped(Set<String> in, Set<String> notIn, boolean hidden) {
    return new AccountFilter("", in, notIn, false, null, false, false, hidden);
  }

  private static List<String> list(
      Database database, AccountFilter filter, Direction direction, int limit) {
    return list(database, filter, Window.all(direction, limit));
  }

  private static List<String> list(Database database, AccountFilter filter, Window<String> window) {
    return database
        .<Slice<AccountFacts, String>>read(sql -> AccountLookup.list(sql, filter, window, NOW))
        .items()
        .stream()
        .map(AccountFacts::name)
        .toList();
  }

  private static void make(Database database, String... names) {
    write(
        database,
        sql -> {
          for (String name : names) {
            AccountTable.insert(sql, name, null, NOW, "token").orElseThrow();
          }
        });
  }

  private static void block(
      Database database, String name, boolean hide, @Nullable Instant expires) {
    write(
        database,
        sql -> {
          long id = AccountTable.find(sql, name).orElseThrow().id();
          long by = ActorTable.findOrCreate(sql, "Admin").id();
          BlockTable.insert(
              sql,
              GivenBlock.ofAccount(id, name).until(expires).hideName(hide).by(by, NOW),
              Set.of());
        });
  }

  private static long log(JdbcClient sql, long actor, String type) {
    return sql.sql(
            """
            INSERT INTO log_entry (created, type, action, actor_id, namespace, title_key, page_id,
              revision_id, comment, params) VALUES (0, ?, 'x', ?, 2, 'X', 0, 0, '', '{}')
            RETURNING id\
            """)
        .params(type, actor)
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  private static void change(JdbcClient sql, long actor, Instant at, long logId) {
    sql.sql(
            """
            INSERT INTO recent_change (created, kind, actor_id, namespace, title_key, page_id,
              revision_id, previous_id, log_id, minor, bot, patrolled, old_length, new_length)
            VALUES (?, 0, ?, 0, 'X', 0, 0, 0, ?, 0, 0, 0, 0, 0)\
            """)
        .params(at.getEpochSecond(), actor, logId)
        .update();
  }

  private static void write(Database database, java.util.function.Consumer<JdbcClient> work) {
    database.write(tx -> {
      work.accept(tx.sql());
      return true;
    });
  }
}
