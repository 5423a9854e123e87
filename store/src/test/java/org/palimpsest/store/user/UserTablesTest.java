package org.palimpsest.store.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.login.BotPasswordRow;
import org.palimpsest.store.login.BotPasswordTable;
import org.palimpsest.store.testing.EveryEngine;

public final class UserTablesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @EveryEngine
  void an_account_is_found_by_name_and_id_as_it_was_kept(Database database) {
    long id = account(database, "Heron");

    AccountRow row = database.read(sql -> AccountTable.find(sql, "Heron")).orElseThrow();

    assertThat(row)
        .isEqualTo(new AccountRow(id, "Heron", "hash", NOW, 0, null, null, "", "token"))
        .isEqualTo(database.read(sql -> AccountTable.find(sql, id)).orElseThrow());
    assertThat(row.toString()).doesNotContain("hash", "token");
    assertThat(database.<Optional<AccountRow>>read(sql -> AccountTable.find(sql, "heron")))
        .isEmpty();
  }

  @EveryEngine
  void a_name_is_given_once(Database database) {
    account(database, "Heron");

    assertThat(
            database.<OptionalLong>write(
                tx -> AccountTable.insert(tx.sql(), "Heron", null, null, "other")))
        .isEmpty();
    assertThat(database.read(sql -> AccountTable.find(sql, "Heron")).orElseThrow().token())
        .isEqualTo("token");
  }

  @EveryEngine
  void accounts_are_listed_in_byte_order_from_a_name_on(Database database) {
    List.of("Zoe", "Élan", "Ada", "ada", "Bea").forEach(name -> account(database, name));

    assertThat(database.<List<AccountRow>>read(sql -> AccountTable.list(sql, "B", 3)))
        .extracting(AccountRow::name)
        .containsExactly("Bea", "Zoe", "ada");
  }

  @EveryEngine
  void a_new_hash_of_the_same_password_does_not_undo_a_new_password(Database database) {
    long id = account(database, "Heron");
    database.write(tx -> {
      AccountTable.setPassword(tx.sql(), id, "changed", "fresh");
      AccountTable.rehash(tx.sql(), id, "hash", "late");
      return true;
    });

    AccountRow row = database.read(sql -> AccountTable.find(sql, id)).orElseThrow();
    assertThat(row.password()).isEqualTo("changed");
    assertThat(row.token()).isEqualTo("fresh");
  }

  @EveryEngine
  void edits_are_counted(Database database) {
    long id = account(database, "Heron");
    for (int i = 0; i < 3; i++) {
      database.write(tx -> {
        AccountTable.countEdit(tx.sql(), id);
        return true;
      });
    }
    assertThat(database.read(sql -> AccountTable.find(sql, id)).orElseThrow().editCount())
        .isEqualTo(3);
  }

  @EveryEngine
  void groups_are_added_prolonged_and_removed(Database database) {
    long id = account(database, "Heron");
    long other = account(database, "Wren");
    database.write(tx -> {
      GroupTable.add(tx.sql(), id, "sysop", null);
      GroupTable.add(tx.sql(), id, "bot", NOW);
      GroupTable.add(tx.sql(), id, "bot", NOW.plusSeconds(60));
      GroupTable.add(tx.sql(), id, "suppress", null);
      GroupTable.remove(tx.sql(), id, "suppress");
      GroupTable.remove(tx.sql(), other, "sysop");
      return true;
    });

    List<Membership> expected =
        List.of(new Membership("bot", NOW.plusSeconds(60)), new Membership("sysop", null));
    assertThat(database.<List<Membership>>read(sql -> GroupTable.of(sql, id))).isEqualTo(expected);
    assertThat(
            database.<Map<Long, List<Membership>>>read(
                sql -> GroupTable.of(sql, List.of(id, other))))
        .containsOnlyKeys(id)
        .containsEntry(id, expected);
  }

  @EveryEngine
  void options_are_set_changed_and_taken_back(Database database) {
    long id = account(database, "Heron");
    database.write(tx -> {
      OptionTable.set(tx.sql(), id, "watchrollback", "1");
      OptionTable.set(tx.sql(), id, "watchrollback", "0");
      OptionTable.set(tx.sql(), id, "gender", "female");
      OptionTable.remove(tx.sql(), id, "gender");
      return true;
    });

    assertThat(database.<Map<String, String>>read(sql -> OptionTable.of(sql, id)))
        .containsExactly(Map.entry("watchrollback", "0"));
    assertThat(database.<Optional<String>>read(sql -> OptionTable.find(sql, id, "watchrollback")))
        .contains("0");
    assertThat(database.<Optional<String>>read(sql -> OptionTable.find(sql, id, "gender")))
        .isEmpty();
  }

  @EveryEngine
  void an_actor_is_made_once(Database database) {
    long id = account(database, "Heron");

    Actor first = database.write(tx -> ActorTable.findOrCreate(tx.sql(), id, "Heron"));
    Actor again = database.write(tx -> ActorTable.findOrCreate(tx.sql(), id, "Heron"));
    Actor address = database.write(tx -> ActorTable.findOrCreate(tx.sql(), "203.0.113.9"));

    assertThat(first).isEqualTo(again).isEqualTo(new Actor(first.id(), id, "Heron"));
    assertThat(address).isEqualTo(new Actor(address.id(), 0, "203.0.113.9"));
    assertThat(database.<Actor>write(tx -> ActorTable.findOrCreate(tx.sql(), "203.0.113.9")))
        .isEqualTo(address);
    assertThat(database.<Optional<Actor>>read(sql -> ActorTable.find(sql, address.id())))
        .contains(address);
    assertThat(database.<Optional<Actor>>read(sql -> ActorTable.find(sql, "Nobody"))).isEmpty();
  }

  @EveryEngine
  void an_account_takes_over_the_actor_of_its_name(Database database) {
    Actor imported = database.write(tx -> ActorTable.findOrCreate(tx.sql(), "Heron"));
    long id = account(database, "Heron");

    assertThat(database.<Actor>write(tx -> ActorTable.findOrCreate(tx.sql(), id, "Heron")))
        .isEqualTo(new Actor(imported.id(), id, "Heron"));
  }

  @EveryEngine
  void a_bot_password_is_replaced_listed_and_removed(Database database) {
    long id = account(database, "Heron");
    BotPasswordRow one = new BotPasswordRow(id, "one", "s1", "editpage", "{}", "t1");
    BotPasswordRow two = new BotPasswordRow(id, "two", "s2", "", "{}", "t2");
    BotPasswordRow changed = new BotPasswordRow(id, "one", "s3", "rollback", "{}", "t3");
    database.write(tx -> {
      List.of(one, two, changed).forEach(row -> BotPasswordTable.put(tx.sql(), row));
      return true;
    });

    assertThat(
            database.<Optional<BotPasswordRow>>read(sql -> BotPasswordTable.find(sql, id, "one")))
        .contains(changed);
    assertThat(database.<List<BotPasswordRow>>read(sql -> BotPasswordTable.list(sql, id, "", 10)))
        .containsExactly(changed, two);
    assertThat(
            database.<List<BotPasswordRow>>read(sql -> BotPasswordTable.list(sql, id, "one", 10)))
        .containsExactly(two);
    assertThat(database.<Boolean>write(tx -> BotPasswordTable.remove(tx.sql(), id, "one")))
        .isTrue();
    assertThat(database.<Boolean>write(tx -> BotPasswordTable.remove(tx.sql(), id, "one")))
        .isFalse();
    assertThat(changed.toString()).doesNotContain("s3", "t3");
  }

  public static long account(Database database, String name) {
    return database
        .write(tx -> AccountTable.insert(tx.sql(), name, "hash", NOW, "token"))
        .orElseThrow();
  }
}
