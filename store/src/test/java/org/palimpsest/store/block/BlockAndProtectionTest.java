package org.palimpsest.store.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;

final class BlockAndProtectionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @EveryEngine
  void blocks_are_found_by_account_and_by_every_range_around_an_address(Database database) {
    Actor admin = admin(database);
    long single = block(database, admin, GivenBlock.ofAddresses("203.0.113.9"));
    long near = block(database, admin, GivenBlock.ofAddresses("203.0.113.0/24"));
    long widest =
        block(database, admin, GivenBlock.ofAddresses("203.0.0.0/16").until(NOW.plusSeconds(60)));
    long account = block(database, admin, GivenBlock.ofAccount(admin.userId(), "Admin"));
    block(database, admin, GivenBlock.ofAddresses("203.0.114.0/24"));
    block(database, admin, GivenBlock.ofAddresses("203.0.113.10"));
    block(database, admin, GivenBlock.ofAddresses("203.0.113.8/30").until(NOW));
    block(database, admin, GivenBlock.ofAddresses("2001:DB8:0:0:0:0:0:0/32"));

    assertThat(ids(database, 0, "203.0.113.9")).containsExactly(single, near, widest);
    assertThat(ids(database, admin.userId(), "203.0.113.9"))
        .containsExactly(single, near, widest, account);
    assertThat(ids(database, admin.userId(), "198.51.100.1")).containsExactly(account);
    assertThat(ids(database, 0, "2001:DB8:FFFF:0:0:0:0:1")).hasSize(1);
    assertThat(ids(database, 0, "2001:DB9:0:0:0:0:0:1")).isEmpty();
  }

  @EveryEngine
  void a_block_is_kept_with_who_made_it_and_what_it_closes(Database database) {
    Actor admin = admin(database);
    BlockRow given =
        GivenBlock.ofAddresses("203.0.113.0/24")
            .until(NOW.plusSeconds(60))
            .automatic()
            .anonymousOnly()
            .noCreate()
            .autoblock()
            .noEmail()
            .hideName(true)
            .withOwnTalk()
            .partial()
            .by(admin.id(), NOW);
    Set<Restriction> closed =
        Set.of(
            new Restriction(Restriction.Kind.PAGE, 5),
            new Restriction(Restriction.Kind.NAMESPACE, 3));
    long id = database.write(tx -> BlockTable.insert(tx.sql(), given, closed)).orElseThrow();

    assertThat(database.<List<BlockRow>>read(sql -> BlockTable.find(sql, 0, "203.0.113.77", NOW)))
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("id", "by")
        .isEqualTo(given);
    assertThat(database.read(sql -> BlockTable.find(sql, 0, "203.0.113.77", NOW)).getFirst())
        .returns(id, BlockRow::id)
        .returns(new BlockRow.Blocker(admin.id(), "Admin", admin.userId(), false), BlockRow::by);
    assertThat(
            database.<Map<Long, Set<Restriction>>>read(
                sql -> RestrictionTable.of(sql, List.of(id, id + 1))))
        .isEqualTo(Map.of(id, closed));
    database.write(tx -> {
      BlockTable.delete(tx.sql(), id);
      return true;
    });
    assertThat(ids(database, 0, "203.0.113.77")).isEmpty();
  }

  @EveryEngine
  void a_range_wider_than_the_search_reaches_is_not_kept(Database database) {
    Actor admin = admin(database);

    for (String range : List.of("10.0.0.0/15", "2001:0:0:0:0:0:0:0/18")) {
      assertThatThrownBy(() -> block(database, admin, GivenBlock.ofAddresses(range)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @EveryEngine
  void protections_are_set_changed_lifted_and_run_out(Database database) {
    long page =
        database
            .write(tx -> PageTable.create(tx.sql(), new Title(0, "Reed_bed"), "wikitext", NOW))
            .orElseThrow();
    Protection edit = new Protection("edit", "sysop", null, true);
    Protection move = new Protection("move", "sysop", NOW.plusSeconds(60), false);
    database.write(tx -> {
      ProtectionTable.protect(tx.sql(), page, new Protection("edit", "autoconfirmed", NOW, false));
      ProtectionTable.protect(tx.sql(), page, edit);
      ProtectionTable.protect(tx.sql(), page, move);
      return true;
    });

    assertThat(database.<List<Protection>>read(sql -> ProtectionTable.of(sql, page, NOW)))
        .containsExactly(edit, move);
    assertThat(
            database.<List<Protection>>read(
                sql -> ProtectionTable.of(sql, page, NOW.plusSeconds(60))))
        .containsExactly(edit);
    database.write(tx -> {
      ProtectionTable.unprotect(tx.sql(), page, "edit");
      return true;
    });
    assertThat(database.<List<Protection>>read(sql -> ProtectionTable.of(sql, page, NOW)))
        .containsExactly(move);
  }

  @EveryEngine
  void a_title_is_closed_until_it_is_opened(Database database) {
    Actor admin = admin(database);
    Title title = new Title(0, "Spam");
    database.write(tx -> {
      ProtectionTable.protectTitle(
          tx.sql(), title, "sysop", NOW.plusSeconds(60), admin.id(), NOW, "again", 0);
      return true;
    });

    assertThat(
            database.<Optional<String>>read(sql -> ProtectionTable.creationLevel(sql, title, NOW)))
        .contains("sysop");
    assertThat(
            database.<Optional<String>>read(
                sql -> ProtectionTable.creationLevel(sql, title, NOW.plusSeconds(60))))
        .isEmpty();
    assertThat(
            database.<Optional<String>>read(
                sql -> ProtectionTable.creationLevel(sql, new Title(1, "Spam"), NOW)))
        .isEmpty();
    database.write(tx -> {
      ProtectionTable.unprotectTitle(tx.sql(), title);
      return true;
    });
    assertThat(
            database.<Optional<String>>read(sql -> ProtectionTable.creationLevel(sql, title, NOW)))
        .isEmpty();
  }

  private static Actor admin(Database database) {
    return database.write(tx -> {
      long id = AccountTable.insert(tx.sql(), "Admin", null, NOW, "token").orElseThrow();
      return ActorTable.findOrCreate(tx.sql(), id, "Admin");
    });
  }

  private static List<Long> ids(Database database, long account, String address) {
    return database.read(sql -> BlockTable.find(sql, account, address, NOW)).stream()
        .map(BlockRow::id)
        .toList();
  }

  private static long block(Database database, Actor by, GivenBlock block) {
    return database
        .write(tx -> BlockTable.insert(tx.sql(), block.by(by.id(), NOW), Set.of()))
        .orElseThrow();
  }
}
