package org.palimpsest.wiki.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.block.Restriction;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.authority.Refusal.ConfigurationProtected;
import org.palimpsest.wiki.authority.Refusal.ConfigurationProtected.Scope;
import org.palimpsest.wiki.authority.Refusal.CreationDenied;
import org.palimpsest.wiki.authority.Refusal.NamespaceProtected;
import org.palimpsest.wiki.authority.Refusal.PageProtected;
import org.palimpsest.wiki.authority.Refusal.PermissionDenied;
import org.palimpsest.wiki.authority.Refusal.RateLimited;
import org.palimpsest.wiki.authority.Refusal.ReadOnly;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;

final class AuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String ADDRESS = "203.0.113.9";
  private static final Title REED_BED = new Title(0, "Reed_bed");
  private static final Title OWN_TALK = new Title(3, "Heron");

  private final Authority authority = new Authority(Settings.defaults().site());

  @EveryEngine
  void whoever_has_the_rights_may(Database database) {
    assertThat(edit(database, heron(), REED_BED)).isEmpty();
    assertThat(create(database, heron(), REED_BED)).isEmpty();
    assertThat(rollback(database, heron("sysop"), REED_BED)).isEmpty();
  }

  @EveryEngine
  void every_reason_is_given_in_the_specified_order(Database database) {
    Title title = new Title(8, "Common.css");
    long page = page(database, title);
    protect(database, page, "edit", "sysop");
    long block = block(database, GivenBlock.ofAddresses(ADDRESS));
    Authority closed = new Authority(Settings.defaults().with("read-only", "moving").site());

    List<Refusal> refusals =
        database.read(sql ->
            closed.check(
                sql,
                new Performer(0, ADDRESS, List.of(), Set.of(), ADDRESS),
                Act.ROLLBACK,
                title,
                facts(page, title, "css"),
                EnumSet.of(Limit.EDIT, Limit.ROLLBACK),
                NOW));

    assertThat(refusals)
        .containsExactly(
            new RateLimited(Limit.EDIT),
            new PermissionDenied(Right.EDIT),
            new NamespaceProtected(8, "edit"),
            new ConfigurationProtected(Scope.SITE, "css", "edit"),
            new PageProtected("sysop", "edit"),
            blocked(refusals),
            new RateLimited(Limit.ROLLBACK),
            new PermissionDenied(Right.ROLLBACK),
            new ReadOnly("moving"));
    assertThat(((Refusal.Blocked) blocked(refusals)).block().id()).isEqualTo(block);
  }

  @EveryEngine
  void the_table_knows_every_kind_of_reason_for_which_an_act_is_refused(Database database) {
    block(database, GivenBlock.ofAddresses(ADDRESS).noCreate());
    Authority closed = new Authority(Settings.defaults().with("read-only", "moving").site());
    Performer nobody =
        new Performer(0, ADDRESS, List.of(), Set.of(), ADDRESS).onlyOn(List.of("Elsewhere"));
    Title there = new Title(8, "Common.css");
    Title closedTitle = new Title(0, "Closed");
    long page = page(database, there);
    protect(database, page, "edit", "sysop");
    Set<Limit> exceeded = EnumSet.allOf(Limit.class);

    for (Act act : Act.values()) {
      Set<Class<? extends Refusal>> found = new HashSet<>();
      for (Title title : List.of(there, closedTitle, new Title(2, ADDRESS + "/x.js"))) {
        PageFacts facts = title.equals(there) ? facts(page, there, "css") : null;
        database
            .<List<Refusal>>read(sql -> {
              List<Refusal> refusals = new ArrayList<>();
              if (act.blockedBy(nobody) == BlockScope.PAGE) {
                refusals.addAll(closed.check(sql, nobody, act, title, facts, exceeded, NOW));
              } else {
                refusals.addAll(closed.check(sql, nobody, act, NOW));
              }
              return refusals;
            })
            .forEach(refusal -> found.add(refusal.getClass()));
      }
      assertThat(act.refusals()).as(act.name()).containsAll(found);
      Set<Class<? extends Refusal>> others = new HashSet<>(act.refusals());
      others.removeAll(found);
      assertThat(others)
          .as(act.name())
          .isSubsetOf(Set.of(PageProtected.class, Refusal.TitleProtected.class));
    }
  }

  @EveryEngine
  void a_grant_for_rollback_alone_lacks_the_right_to_edit_first(Database database) {
    assertThat(rollback(database, lent(Grant.ROLLBACK), REED_BED))
        .containsExactly(new PermissionDenied(Right.EDIT));
    assertThat(rollback(database, lent(Grant.EDITPAGE), REED_BED))
        .containsExactly(new PermissionDenied(Right.ROLLBACK));
    assertThat(rollback(database, lent(Grant.PATROL), REED_BED))
        .containsExactly(new PermissionDenied(Right.EDIT), new PermissionDenied(Right.ROLLBACK));
    assertThat(rollback(database, lent(Grant.EDITPAGE, Grant.ROLLBACK), REED_BED)).isEmpty();
  }

  @EveryEngine
  void a_session_for_certain_pages_changes_no_others(Database database) {
    Performer limited = heron("sysop").onlyOn(List.of("reed_bed", "[", "Talk:Marsh"));
    Title marsh = new Title(0, "Marsh");
    for (Title lent : List.of(REED_BED, marsh.talk())) {
      assertThat(edit(database, limited, lent)).isEmpty();
      assertThat(create(database, limited, lent)).isEmpty();
      assertThat(rollback(database, limited, lent)).isEmpty();
    }
    for (Title other : List.of(REED_BED.talk(), marsh, OWN_TALK)) {
      assertThat(edit(database, limited, other)).containsExactly(new Refusal.PageNotLent());
      assertThat(create(database, limited, other)).containsExactly(new Refusal.PageNotLent());
      assertThat(rollback(database, limited, other)).containsExactly(new Refusal.PageNotLent());
    }
    assertThat(edit(database, heron().onlyOn(List.of()), REED_BED))
        .containsExactly(new Refusal.PageNotLent());
  }

  @EveryEngine
  void a_new_page_needs_the_right_for_its_kind(Database database) {
    Performer reader =
        new Performer(0, ADDRESS, List.of(), EnumSet.of(Right.EDIT, Right.CREATETALK), ADDRESS);
    assertThat(create(database, reader, REED_BED)).containsExactly(new CreationDenied(true));
    assertThat(create(database, reader, REED_BED.talk())).isEmpty();
    assertThat(create(database, lent(Grant.EDITPAGE), REED_BED))
        .containsExactly(new CreationDenied(false));
    assertThat(create(database, lent(Grant.PATROL), REED_BED))
        .containsExactly(new PermissionDenied(Right.EDIT), new CreationDenied(false));
  }

  @EveryEngine
  void a_closed_title_stays_closed_until_its_time_is_up(Database database) {
    Actor admin = actor(database, "Admin");
    database.write(tx -> {
      ProtectionTable.protectTitle(
          tx.sql(), REED_BED, "sysop", NOW.plusSeconds(1), admin.id(), NOW, "", 0);
      return true;
    });

    assertThat(create(database, heron(), REED_BED))
        .containsExactly(new PageProtected("sysop", "edit"));
    assertThat(create(database, heron("sysop"), REED_BED)).isEmpty();
    assertThat(create(database, lent(Grant.EDITPAGE), REED_BED))
        .containsExactly(new CreationDenied(false));
    assertThat(
            database.<List<Refusal>>read(sql ->
                authority.check(
                    sql, heron(), Act.CREATE, REED_BED, null, Set.of(), NOW.plusSeconds(1))))
        .isEmpty();
  }

  @EveryEngine
  void a_protected_page_is_for_those_who_reach_its_level(Database database) {
    long semi = page(database, new Title(0, "Semi"));
    long full = page(database, new Title(0, "Full"));
    long odd = page(database, new Title(0, "Odd"));
    long moved = page(database, new Title(0, "Moved"));
    protect(database, semi, "edit", "autoconfirmed");
    protect(database, full, "edit", "sysop");
    protect(database, odd, "edit", "rollback");
    protect(database, moved, "move", "sysop");
    Performer anon = new Performer(0, ADDRESS, List.of(), rights(List.of("*")), ADDRESS);

    assertThat(at(database, anon, semi))
        .containsExactly(new PageProtected("autoconfirmed", "edit"));
    assertThat(at(database, heron(), semi)).isEmpty();
    assertThat(at(database, heron(), full)).containsExactly(new PageProtected("sysop", "edit"));
    assertThat(at(database, heron("sysop"), full)).isEmpty();
    assertThat(at(database, heron(), odd)).containsExactly(new PageProtected("rollback", "edit"));
    assertThat(at(database, heron("sysop"), odd)).isEmpty();
    assertThat(at(database, anon, moved)).isEmpty();
  }

  @EveryEngine
  void code_is_changed_by_those_it_concerns(Database database) {
    Performer sysop = heron("sysop");
    Performer interfaceAdmin = heron("sysop", "interface-admin");

    assertThat(edit(database, heron(), new Title(8, "Sidebar")))
        .containsExactly(new NamespaceProtected(8, "edit"));
    assertThat(edit(database, sysop, new Title(8, "Sidebar"))).isEmpty();
    assertThat(edit(database, sysop, new Title(8, "Common.js")))
        .containsExactly(new ConfigurationProtected(Scope.SITE, "javascript", "edit"));
    assertThat(edit(database, sysop, new Title(8, "Common.json"))).isEmpty();
    assertThat(edit(database, interfaceAdmin, new Title(8, "Common.js"))).isEmpty();
    assertThat(edit(database, heron(), new Title(2, "Wren/common.css")))
        .containsExactly(new ConfigurationProtected(Scope.OTHER_USER, "css", "edit"));
    assertThat(edit(database, interfaceAdmin, new Title(2, "Wren/common.css"))).isEmpty();
    assertThat(edit(database, heron(), new Title(2, "Heron/common.css"))).isEmpty();
    assertThat(edit(database, lent(Grant.EDITPAGE), new Title(2, "Heron/common.js")))
        .containsExactly(new ConfigurationProtected(Scope.OWN, "javascript", "edit"));
    assertThat(edit(database, heron(), new Title(2, "Common.css"))).isEmpty();
    assertThat(edit(database, heron(), new Title(0, "Common.css"))).isEmpty();
  }

  @EveryEngine
  void the_content_model_of_a_page_tells_code_better_than_its_name(Database database) {
    Title title = new Title(2, "Wren/style");
    assertThat(
            database.<List<Refusal>>read(
                sql -> authority.check(sql, heron(), Act.EDIT, facts(5, title, "css"), NOW)))
        .containsExactly(new ConfigurationProtected(Scope.OTHER_USER, "css", "edit"));
  }

  @EveryEngine
  void code_of_another_user_can_be_deleted_by_who_cannot_edit_it(Database database) {
    Performer sysop = heron("sysop");
    PageFacts theirs = facts(5, new Title(2, "Wren/common.js"), "javascript");
    PageFacts everybodys = facts(6, new Title(8, "Common.js"), "javascript");

    assertThat(
            database.<List<Refusal>>read(
                sql -> authority.check(sql, sysop, Act.DELETE, theirs, NOW)))
        .isEmpty();
    assertThat(
            database.<List<Refusal>>read(
                sql -> authority.check(sql, sysop, Act.UNDELETE, theirs, NOW)))
        .containsExactly(new ConfigurationProtected(Scope.OTHER_USER, "javascript", "edit"));
    assertThat(
            database.<List<Refusal>>read(
                sql -> authority.check(sql, sysop, Act.DELETE, everybodys, NOW)))
        .containsExactly(new ConfigurationProtected(Scope.SITE, "javascript", "edit"));
  }

  @EveryEngine
  void a_blocked_account_may_edit_nothing_but_its_own_talk_page(Database database) {
    Performer heron = registered(database);
    block(database, blockOf(heron));

    assertBlocked(edit(database, heron, REED_BED));
    assertBlocked(create(database, heron, REED_BED));
    assertThat(edit(database, heron, OWN_TALK)).isEmpty();
    assertBlocked(edit(database, heron, new Title(3, "Wren")));
    assertBlocked(edit(database, heron, new Title(3, "Heron/Archive")));
  }

  @EveryEngine
  void a_block_can_close_the_own_talk_page_too(Database database) {
    Performer heron = registered(database);
    block(database, blockOf(heron).withOwnTalk());

    assertBlocked(edit(database, heron, OWN_TALK));
  }

  @EveryEngine
  void a_block_of_addresses_catches_accounts_unless_it_is_for_others_only(Database database) {
    Performer heron = registered(database);
    Performer anon = new Performer(0, ADDRESS, List.of(), rights(List.of("*")), ADDRESS);
    long soft = block(database, GivenBlock.ofAddresses("203.0.113.0/24").anonymousOnly());

    assertThat(edit(database, heron, REED_BED)).isEmpty();
    assertThat(assertBlocked(edit(database, anon, REED_BED)).id()).isEqualTo(soft);
    assertThat(edit(database, anon, new Title(3, ADDRESS))).isEmpty();

    long hard = block(database, GivenBlock.ofAddresses("203.0.0.0/16"));
    assertThat(assertBlocked(edit(database, heron, REED_BED)).id()).isEqualTo(hard);
    assertThat(edit(database, heron("sysop"), REED_BED)).isEmpty();
  }

  @EveryEngine
  void an_automatic_block_is_marked_as_such(Database database) {
    Performer heron = registered(database);
    block(database, GivenBlock.ofAddresses(ADDRESS).automatic());

    assertThat(assertBlocked(edit(database, heron, REED_BED)).automatic()).isTrue();
  }

  @EveryEngine
  void a_partial_block_closes_its_pages_and_namespaces_only(Database database) {
    Performer heron = registered(database);
    long page = page(database, REED_BED);
    Title talk = new Title(3, "Wren");
    block(
        database,
        blockOf(heron).partial(),
        new Restriction(Restriction.Kind.PAGE, page),
        new Restriction(Restriction.Kind.NAMESPACE, 3));

    assertThat(assertBlocked(at(database, heron, page)).partial()).isTrue();
    assertThat(edit(database, heron, new Title(0, "Elsewhere"))).isEmpty();
    assertBlocked(edit(database, heron, talk));
    assertThat(edit(database, heron, OWN_TALK)).isEmpty();
    assertThat(database.read(sql -> authority.block(sql, heron, NOW)).orElseThrow().partial())
        .isTrue();
  }

  @EveryEngine
  void several_blocks_are_one_with_the_strictest_of_each(Database database) {
    Performer heron = registered(database);
    block(database, blockOf(heron).until(NOW.plusSeconds(60)));
    block(database, GivenBlock.ofAddresses(ADDRESS).noCreate());
    block(database, GivenBlock.ofAddresses("203.0.113.0/24").until(NOW));

    BlockInfo block = assertBlocked(edit(database, heron, REED_BED));

    assertThat(block.id()).isZero();
    assertThat(block.expires()).isNull();
    assertThat(block.noCreate()).isTrue();
    assertThat(block.partial()).isFalse();
    assertThat(block.components()).hasSize(2).extracting(BlockInfo::by).containsOnly("Admin");
  }

  @EveryEngine
  void the_last_end_of_several_blocks_counts(Database database) {
    Performer heron = registered(database);
    block(database, blockOf(heron).until(NOW.plusSeconds(60)));
    block(database, GivenBlock.ofAddresses(ADDRESS).until(NOW.plusSeconds(90)));

    assertThat(assertBlocked(edit(database, heron, REED_BED)).expires())
        .isEqualTo(NOW.plusSeconds(90));
  }

  @EveryEngine
  void deleting_needs_its_right_and_an_open_page(Database database) {
    long full = page(database, new Title(0, "Full"));
    protect(database, full, "edit", "sysop");
    PageFacts facts = database.read(sql -> PageTable.find(sql, full)).orElseThrow();

    assertThat(check(database, heron("sysop"), Act.DELETE, facts.title(), facts)).isEmpty();
    assertThat(check(database, heron(), Act.DELETE, facts.title(), facts))
        .containsExactly(new PermissionDenied(Right.DELETE), new PageProtected("sysop", "edit"));
    assertThat(check(database, heron("sysop"), Act.UNDELETE, REED_BED, null)).isEmpty();
    assertThat(check(database, heron(), Act.UNDELETE, REED_BED, null))
        .containsExactly(new PermissionDenied(Right.UNDELETE));
  }

  @EveryEngine
  void a_partial_block_stops_neither_tags_nor_groups_and_userrights_are_stopped_by_none(
      Database database) {
    Performer heron = registered(database);
    block(database, blockOf(heron).partial(), new Restriction(Restriction.Kind.NAMESPACE, 0));
    assertThat(against(database, heron, Act.APPLY_TAGS)).isFalse();
    assertThat(against(database, heron, Act.CHANGE_GROUPS)).isFalse();

    block(database, GivenBlock.ofAddresses(ADDRESS));
    assertThat(against(database, heron, Act.APPLY_TAGS)).isTrue();
    assertThat(against(database, heron, Act.CHANGE_GROUPS)).isTrue();
    Performer bureaucrat =
        new Performer(heron.userId(), "Heron", List.of(), rights(List.of("bureaucrat")), ADDRESS);
    assertThat(against(database, bureaucrat, Act.CHANGE_GROUPS)).isFalse();
  }

  private boolean against(Database database, Performer performer, Act act) {
    return database.read(sql -> authority.blockAgainst(sql, performer, act, NOW)).isPresent();
  }

  private List<Refusal> edit(Database database, Performer performer, Title title) {
    return check(database, performer, Act.EDIT, title, facts(999_999, title, "wikitext"));
  }

  private List<Refusal> at(Database database, Performer performer, long page) {
    PageFacts facts = database.read(sql -> PageTable.find(sql, page)).orElseThrow();
    return check(database, performer, Act.EDIT, facts.title(), facts);
  }

  private List<Refusal> create(Database database, Performer performer, Title title) {
    return check(database, performer, Act.CREATE, title, null);
  }

  private List<Refusal> rollback(Database database, Performer performer, Title title) {
    return check(database, performer, Act.ROLLBACK, title, facts(999_999, title, "wikitext"));
  }

  private List<Refusal> check(
      Database database, Performer performer, Act act, Title title, @Nullable PageFacts page) {
    return database.read(sql -> authority.check(sql, performer, act, title, page, Set.of(), NOW));
  }

  private static BlockInfo assertBlocked(List<Refusal> refusals) {
    assertThat(refusals).singleElement().isInstanceOf(Refusal.Blocked.class);
    return ((Refusal.Blocked) refusals.getFirst()).block();
  }

  private static Refusal blocked(List<Refusal> refusals) {
    return refusals.stream().filter(Refusal.Blocked.class::isInstance).findFirst().orElseThrow();
  }

  private static Performer heron(String... groups) {
    List<String> all = new ArrayList<>(Arrays.asList(groups));
    all.addAll(List.of("*", "user", "autoconfirmed"));
    return new Performer(77, "Heron", List.of(groups), rights(all), ADDRESS);
  }

  private static Performer lent(Grant... grants) {
    Set<Right> rights = EnumSet.copyOf(heron("sysop").rights());
    Set<Grant> all = EnumSet.of(Grant.BASIC, grants);
    rights.retainAll(Grant.rightsOf(all));
    return new Performer(77, "Heron", List.of("sysop"), rights, ADDRESS);
  }

  private static Set<Right> rights(List<String> groups) {
    return GroupSet.standard().rightsOf(groups);
  }

  /** Heron with a row in the table of accounts, which a block refers to. */
  private static Performer registered(Database database) {
    long id = actor(database, "Heron").userId();
    Performer heron = heron();
    return new Performer(id, heron.name(), heron.groups(), heron.rights(), ADDRESS);
  }

  private static Actor actor(Database database, String name) {
    return database.write(tx -> {
      long id =
          AccountTable.insert(tx.sql(), name, null, NOW, "token")
              .orElseGet(() -> AccountTable.find(tx.sql(), name).orElseThrow().id());
      return ActorTable.findOrCreate(tx.sql(), id, name);
    });
  }

  private static long page(Database database, Title title) {
    return database.write(tx -> {
      long id = PageTable.create(tx.sql(), title, "wikitext", NOW).orElseThrow();
      PageTable.advance(tx.sql(), facts(id, title, "wikitext"), 0);
      return id;
    });
  }

  private static PageFacts facts(long id, Title title, String model) {
    return new PageFacts(id, title, 1, NOW, 0, false, true, model);
  }

  private static void protect(Database database, long page, String type, String level) {
    database.write(tx -> {
      ProtectionTable.protect(tx.sql(), page, new Protection(type, level, null, false));
      return true;
    });
  }

  private static GivenBlock blockOf(Performer performer) {
    return GivenBlock.ofAccount(performer.userId(), performer.name());
  }

  private static long block(Database database, GivenBlock block, Restriction... restrictions) {
    long admin = actor(database, "Admin").id();
    return database
        .write(tx -> BlockTable.insert(tx.sql(), block.by(admin, NOW), Set.of(restrictions)))
        .orElseThrow();
  }
}
