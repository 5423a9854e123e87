package org.palimpsest.wiki.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.protection.ProtectRequest.Wish;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.RollbackScene;
import org.palimpsest.wiki.watch.WatchOption;

class ProtectPageTest {
  private static final Title PAGE = new Title(0, "Harbour");
  private static final Title NOWHERE = new Title(0, "Nowhere");

  /** People who edit, and an administrator who protects. */
  private static final class Protecting {
    final RollbackScene wiki;
    private final ProtectPage protectPage;

    Protecting(Database database) {
      this.wiki = new RollbackScene(database);
      Settings settings = Settings.defaults();
      this.protectPage =
          new ProtectPage(
              wiki.acts(settings),
              wiki.writer(),
              wiki.words(settings),
              Namespaces.standard(settings.site().name()));
    }

    ProtectOutcome run(Performer performer, Title title, String expiries, String... wishes) {
      return run(performer, title, expiries, false, false, List.of(), wishes);
    }

    ProtectOutcome run(
        Performer performer,
        Title title,
        String expiries,
        boolean cascade,
        boolean dryRun,
        List<String> tags,
        String... wishes) {
      List<Wish> all = new ArrayList<>();
      for (String wish : wishes) {
        String[] parts = wish.split("=", 2);
        all.add(new Wish(parts[0], parts.length == 2 ? parts[1] : null));
      }
      return protectPage.run(
          new ProtectRequest(
              performer,
              title,
              all,
              Arrays.asList(expiries.split("\\|")),
              cascade,
              "why",
              tags,
              WatchOption.PREFERENCES,
              dryRun));
    }

    List<Protection> protections(Title title) {
      return wiki.read(sql ->
          PageTable.find(sql, title)
              .map(page -> ProtectionTable.of(sql, page.id(), wiki.clock().instant()))
              .orElseGet(() ->
                  ProtectionTable.ofTitle(sql, title, wiki.clock().instant()).stream().toList()));
    }

    String summary() {
      return wiki.read(sql ->
          sql.sql("SELECT comment FROM revision ORDER BY id DESC LIMIT 1")
              .query((rs, n) -> rs.getString(1))
              .single());
    }

    String log() {
      return wiki.read(sql ->
          sql.sql("SELECT type, action, params FROM log_entry ORDER BY id DESC LIMIT 1")
              .query((rs, n) -> rs.getString(1) + '/' + rs.getString(2) + ' ' + rs.getString(3))
              .single());
    }
  }

  @EveryEngine
  void history_log_and_recent_changes_say_what_is_protected(Database database) {
    Protecting scene = new Protecting(database);
    long edit = scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    database.write(tx -> {
      TagTable.define(tx.sql(), "spam", true);
      return 0;
    });

    ProtectOutcome outcome =
        scene.run(
            scene.wiki.admin,
            PAGE,
            "infinite|2099-01-01T00:00:00Z",
            true,
            false,
            List.of("spam"),
            "edit=sysop",
            "move=autoconfirmed");

    assertThat(outcome).isInstanceOf(ProtectOutcome.Done.class);
    assertThat(scene.protections(PAGE))
        .containsExactly(
            new Protection("edit", "sysop", null, true),
            new Protection("move", "autoconfirmed", Instant.parse("2099-01-01T00:00:00Z"), false));
    assertThat(scene.summary())
        .isEqualTo(
            "Protected \"[[Harbour]]\": why ([Edit=Administrators only] (indefinite)"
                + " [Move=Autoconfirmed users only] (expires 00:00, 1 January 2099 (UTC)))"
                + " [cascading]");
    assertThat(scene.log())
        .isEqualTo(
            "protect/protect {\"description\":\"\u200E[edit=sysop] (indefinite)"
                + "\u200E[move=autoconfirmed] (expires 00:00, 1 January 2099 (UTC))\","
                + "\"cascade\":true,\"details\":["
                + "{\"type\":\"edit\",\"level\":\"sysop\",\"expiry\":\"infinite\",\"cascade\":true},"
                + "{\"type\":\"move\",\"level\":\"autoconfirmed\","
                + "\"expiry\":\"2099-01-01T00:00:00Z\",\"cascade\":false}]}");
    String revision = "(SELECT max(id) FROM revision)";
    assertThat(
            scene.wiki.countRows(
                "revision WHERE minor = 1 AND parent_id = " + edit + " AND id = " + revision))
        .isEqualTo(1);
    assertThat(
            scene.wiki.countRows("log_entry WHERE comment = 'why' AND revision_id = " + revision))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("recent_change WHERE kind = 3 AND revision_id = " + revision))
        .isEqualTo(1);
    assertThat(scene.wiki.countRows("recent_change")).isEqualTo(2);
    assertThat(scene.wiki.countRows("revision_tag")).isEqualTo(1);
    assertThat(scene.wiki.countRows("log_tag")).isEqualTo(1);
    assertThat(scene.wiki.isWatching(scene.wiki.admin, PAGE)).isTrue();
    assertThat(scene.wiki.countRows("outbox WHERE kind = 'protection.changed'")).isEqualTo(1);
  }

  @EveryEngine
  void what_is_not_asked_for_ends_and_what_changes_nothing_is_not_told(Database database) {
    Protecting scene = new Protecting(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    scene.run(scene.wiki.admin, PAGE, "infinite", "edit=sysop", "move=sysop");

    scene.run(scene.wiki.admin, PAGE, "infinite", "edit=sysop", "edit=autoconfirmed");
    assertThat(scene.protections(PAGE))
        .containsExactly(new Protection("edit", "autoconfirmed", null, false));
    assertThat(scene.log()).startsWith("protect/modify ");
    assertThat(scene.summary())
        .isEqualTo(
            "Changed protection settings for \"[[Harbour]]\": why"
                + " ([Edit=Autoconfirmed users only] (indefinite))");

    int rows = scene.wiki.countRows("outbox");
    assertThat(scene.run(scene.wiki.admin, PAGE, "never", "move=all", "edit=autoconfirmed"))
        .isInstanceOf(ProtectOutcome.Done.class);
    assertThat(scene.wiki.countRows("outbox")).isEqualTo(rows);

    scene.run(scene.wiki.admin, PAGE, "infinite");
    assertThat(scene.protections(PAGE)).isEmpty();
    assertThat(scene.log()).isEqualTo("protect/unprotect {}");
    assertThat(scene.summary()).isEqualTo("Removed protection from \"[[Harbour]]\": why");
  }

  @EveryEngine
  void what_has_expired_does_not_count(Database database) {
    Protecting scene = new Protecting(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    scene.run(scene.wiki.admin, PAGE, "1 hour", "edit=sysop");
    scene.wiki.clock().advance(Duration.ofHours(2));
    int rows = scene.wiki.countRows("log_entry");

    scene.run(scene.wiki.admin, PAGE, "infinite", "edit=all");
    assertThat(scene.wiki.countRows("log_entry")).isEqualTo(rows);
    scene.run(scene.wiki.admin, PAGE, "infinite", "edit=sysop");
    assertThat(scene.log()).startsWith("protect/protect ");
  }

  @EveryEngine
  void only_full_protection_cascades(Database database) {
    Protecting scene = new Protecting(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    ProtectOutcome outcome =
        scene.run(
            scene.wiki.admin,
            PAGE,
            "infinite",
            true,
            false,
            List.of(),
            "edit=autoconfirmed",
            "move=sysop");
    assertThat(((ProtectOutcome.Done) outcome).cascades()).isFalse();
    assertThat(scene.protections(PAGE)).noneMatch(Protection::cascades);
  }

  @EveryEngine
  void a_title_is_protected_until_its_page_is_made(Database database) {
    Protecting scene = new Protecting(database);
    scene.run(scene.wiki.admin, NOWHERE, "infinite", "create=autoconfirmed");
    scene.run(scene.wiki.admin, NOWHERE, "infinite", "create=sysop");

    assertThat(scene.protections(NOWHERE))
        .containsExactly(new Protection("create", "sysop", null, false));
    assertThat(scene.log())
        .isEqualTo(
            "protect/modify {\"description\":\"\u200E[create=sysop] (indefinite)\","
                + "\"cascade\":false,\"details\":["
                + "{\"type\":\"create\",\"level\":\"sysop\",\"expiry\":\"infinite\"}]}");
    assertThat(scene.wiki.countRows("revision")).isZero();
    assertThat(scene.wiki.countRows("log_entry WHERE page_id = 0 AND revision_id = 0"))
        .isEqualTo(2);

    scene.run(scene.wiki.admin, NOWHERE, "infinite", "create=all");
    assertThat(scene.wiki.countRows("title_protection")).isZero();
    assertThat(scene.log()).isEqualTo("protect/unprotect {}");

    scene.run(scene.wiki.admin, NOWHERE, "infinite", "create=sysop");
    scene.wiki.edit(NOWHERE, scene.wiki.admin, "Somewhere");
    assertThat(scene.wiki.countRows("title_protection")).isZero();
  }

  @EveryEngine
  void what_makes_no_sense_is_refused_in_the_order_in_which_it_was_sent(Database database) {
    Protecting scene = new Protecting(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    assertFlaw(scene, PAGE, "1 day|2 days", new ProtectionFlaw.NotAsManyExpiries(2, 1), "edit=x");
    assertFlaw(scene, PAGE, "never", new ProtectionFlaw.PageExists(), "create=sysop");
    assertFlaw(scene, NOWHERE, "never", new ProtectionFlaw.PageMissing(), "edit=sysop");
    assertFlaw(scene, NOWHERE, "never", new ProtectionFlaw.PageMissing(), "nonsense=sysop");
    assertFlaw(scene, PAGE, "never", new ProtectionFlaw.UnknownType("upload"), "upload=sysop");
    assertFlaw(scene, PAGE, "never", new ProtectionFlaw.UnknownType("Edit"), "Edit=sysop");
    assertFlaw(scene, PAGE, "never", new ProtectionFlaw.UnknownLevel("x"), "edit=x", "x=sysop");
    assertFlaw(scene, PAGE, "never", new ProtectionFlaw.UnknownLevel(""), "edit");
    assertFlaw(scene, PAGE, "soon", new ProtectionFlaw.UnknownExpiry("soon"), "edit=all", "x=x");
    assertFlaw(scene, PAGE, "yesterday", new ProtectionFlaw.PastExpiry("yesterday"), "edit=sysop");
    assertThat(scene.wiki.countRows("log_entry")).isZero();
  }

  private static void assertFlaw(
      Protecting scene, Title title, String expiries, ProtectionFlaw flaw, String... wishes) {
    assertThat(scene.run(scene.wiki.admin, title, expiries, wishes))
        .isEqualTo(new ProtectOutcome.Flawed(flaw));
  }

  @EveryEngine
  void who_may_not_edit_a_page_may_not_protect_it(Database database) {
    Protecting scene = new Protecting(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    scene.run(scene.wiki.admin, PAGE, "infinite", "edit=sysop");

    assertThat(
            ((ProtectOutcome.Refused) scene.run(scene.wiki.heron, PAGE, "never", "edit=x"))
                .refusals())
        .hasSize(2)
        .last()
        .isEqualTo(new Refusal.NotEditable());
    assertThat(
            ((ProtectOutcome.Refused) scene.run(scene.wiki.heron, NOWHERE, "never", "edit=x"))
                .refusals())
        .hasSize(1);
  }

  @EveryEngine
  void a_dry_run_tells_what_would_be_and_leaves_no_trace(Database database) {
    Protecting scene = new Protecting(database);
    scene.wiki.edit(PAGE, scene.wiki.heron, "Boats");
    scene.run(scene.wiki.admin, PAGE, "infinite", "move=sysop");
    int rows = scene.wiki.countRows("outbox");

    ProtectOutcome outcome =
        scene.run(
            scene.wiki.admin, PAGE, "infinite", true, true, List.of(), "edit=sysop", "move=all");

    assertThat(outcome).isInstanceOf(ProtectOutcome.Planned.class);
    ProtectOutcome.Planned planned = (ProtectOutcome.Planned) outcome;
    assertThat(planned.before()).containsExactly(new Protection("move", "sysop", null, false));
    assertThat(planned.after()).containsExactly(new Protection("edit", "sysop", null, true));
    assertThat(planned.revision()).isTrue();
    assertThat(planned.cascades()).isTrue();
    assertThat(scene.protections(PAGE)).isEqualTo(planned.before());
    assertThat(scene.wiki.countRows("outbox")).isEqualTo(rows);
    assertThat(scene.run(scene.wiki.heron, PAGE, "x", false, true, List.of(), "edit=x"))
        .isInstanceOf(ProtectOutcome.Refused.class);
  }
}
