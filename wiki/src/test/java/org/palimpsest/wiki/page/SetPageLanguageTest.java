package org.palimpsest.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.RollbackScene;

class SetPageLanguageTest {
  private static final Title PAGE = new Title(0, "Havn");

  private static SetLanguageOutcome set(
      RollbackScene scene, Performer performer, Title title, @Nullable String language) {
    return new SetPageLanguage(scene.acts(Settings.defaults()), "en")
        .run(new SetLanguageRequest(performer, title, language, "why", List.of()));
  }

  private static @Nullable String language(RollbackScene scene) {
    PageFacts page = scene.read(sql -> PageTable.find(sql, PAGE).orElseThrow());
    PageStateReader reader = new PageStateReader(scene.database());
    Set<PagePart> parts = Set.of(PagePart.LANGUAGE);
    return Objects.requireNonNull(
            reader.read(Map.of(PAGE, page), parts, 0, scene.clock().instant()).get(PAGE))
        .language();
  }

  @EveryEngine
  void a_page_is_in_the_language_that_was_said_last(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit(PAGE, scene.heron, "Både");
    Set<Right> rights = EnumSet.copyOf(scene.admin.rights());
    rights.add(Right.PAGELANG);
    Performer linguist =
        new Performer(
            scene.admin.userId(), scene.admin.name(), List.of("sysop"), rights, "127.0.0.1");

    assertThat(set(scene, scene.admin, PAGE, "da")).isInstanceOf(SetLanguageOutcome.Refused.class);
    assertThat(set(scene, linguist, new Title(0, "Intet"), "da"))
        .isEqualTo(new SetLanguageOutcome.PageMissing());
    assertThat(language(scene)).isNull();

    assertThat(set(scene, linguist, PAGE, "da"))
        .isInstanceOfSatisfying(
            SetLanguageOutcome.Done.class,
            done -> assertThat(done.before() + ' ' + done.after()).isEqualTo("en[def] da"));
    assertThat(language(scene)).isEqualTo("da");
    assertThat(set(scene, linguist, PAGE, "da"))
        .isEqualTo(new SetLanguageOutcome.SameLanguage("da"));
    assertThat(set(scene, linguist, PAGE, "fr")).isInstanceOf(SetLanguageOutcome.Done.class);
    assertThat(set(scene, linguist, PAGE, null)).isInstanceOf(SetLanguageOutcome.Done.class);
    assertThat(language(scene)).isNull();
    assertThat(scene.countRows("log_entry WHERE type = 'pagelang' AND comment = 'why'"))
        .isEqualTo(3);
    assertThat(scene.countRows("recent_change WHERE kind = 3")).isEqualTo(3);
  }
}
