package org.palimpsest.wiki.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.PageWords;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;
import org.palimpsest.wiki.testing.EditScene;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.source.PageProtection;
import org.palimpsest.wikitext.source.WikiFacts;
import org.palimpsest.wikitext.source.WikiFacts.Audience;
import org.palimpsest.wikitext.source.WikiFacts.Count;
import org.palimpsest.wikitext.source.WikiFacts.Gender;

class StoredFactsTest {
  private static final Title HARBOUR = new Title(Namespace.MAIN, "Harbour");
  private static final Title MISSING = new Title(Namespace.MAIN, "Missing");

  private static WikiFacts facts(EditScene scene, String viewer) {
    Messages messages = new Messages(Wikitext.BUNDLES);
    Overrides overrides =
        new Overrides(
            scene.database(),
            new RevisionReader(scene.database(), scene.contents(), 10_000),
            new TitleParser(Namespaces.standard("Test"), Set.of()),
            "en");
    return new FactSource(
            scene.database(),
            new SiteReader(scene.database(), Settings.defaults().groups()),
            new SiteMessages(messages, overrides),
            new PageWords(messages, overrides),
            "en",
            scene.clock())
        .of(new Translator(messages, viewer));
  }

  @EveryEngine
  void figures_are_those_of_the_moment_at_which_they_are_first_asked(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(HARBOUR, scene.heron, "Boats");
    WikiFacts facts = facts(scene, "en");

    assertThat(facts.count(Count.PAGES)).isEqualTo(1);
    assertThat(facts.count(Count.ADMINISTRATORS)).isEqualTo(1);
    assertThat(facts.groupSize("sysop")).isEqualTo(1);
    assertThat(facts.groupSize("nosuch")).isZero();
    assertThat(facts.pageId(MISSING)).isEmpty();
    assertThat(facts.pageId(new Title(Namespace.SPECIAL, "Version"))).isEmpty();

    scene.edit(MISSING, scene.heron, "Nets");
    assertThat(facts.count(Count.PAGES)).isEqualTo(1);
    assertThat(facts.pageId(MISSING)).isEmpty();
    assertThat(facts(scene, "en").pageId(MISSING)).isNotEmpty();
  }

  @EveryEngine
  void people_are_called_as_they_want_to_be(Database database) {
    EditScene scene = new EditScene(database);
    scene.setOption(scene.heron, "gender", "male");
    scene.setOption(scene.magpie, "gender", "female");
    WikiFacts facts = facts(scene, "en");

    assertThat(facts.gender("Heron")).isEqualTo(Gender.MALE);
    assertThat(facts.gender("Magpie")).isEqualTo(Gender.FEMALE);
    assertThat(facts.gender("Robot")).isEqualTo(Gender.UNKNOWN);
    assertThat(facts.gender("Nobody")).isEqualTo(Gender.UNKNOWN);
  }

  @EveryEngine
  void pages_are_protected_by_action_and_for_a_time(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(HARBOUR, scene.heron, "Boats");
    Instant end = scene.clock().instant().plusSeconds(60);
    long page = facts(scene, "en").pageId(HARBOUR).orElseThrow();
    database.write(tx -> {
      ProtectionTable.protect(tx.sql(), page, new Protection("edit", "sysop", end, false));
      ProtectionTable.protect(tx.sql(), page, new Protection("move", "sysop", null, false));
      return 0;
    });

    PageProtection protection = facts(scene, "en").protection(HARBOUR);
    assertThat(protection.level("edit")).isEqualTo("sysop");
    assertThat(protection.expiry("edit")).contains(end);
    assertThat(protection.level("move")).isEqualTo("sysop");
    assertThat(protection.expiry("move")).isEmpty();
    assertThat(protection.level("upload")).isEmpty();
    assertThat(facts(scene, "en").protection(MISSING).level("create")).isEmpty();
  }

  @EveryEngine
  void words_are_for_whoever_reads_or_for_all(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(new Title(Namespace.MEDIAWIKI, "Toc/da"), scene.admin, "Oversigt");
    WikiFacts facts = facts(scene, "da");

    assertThat(facts.say(Message.of("pfunc_time_error"), Audience.CONTENT))
        .isEqualTo("Invalid time.");
    assertThat(facts.say(Message.of("pfunc_time_error"), Audience.VIEWER))
        .isEqualTo("Ugyldigt tidspunkt.");
    assertThat(facts.interfaceMessage("toc", Audience.VIEWER)).contains("Oversigt");
    assertThat(facts.interfaceMessage("toc", Audience.CONTENT)).contains("Contents");
    assertThat(facts.interfaceMessage("nosuch", Audience.VIEWER)).isEmpty();
    assertThat(facts.viewerLanguage()).isEqualTo("da");
    assertThat(facts.autonym("da")).contains("dansk");
    assertThat(facts.autonym("nosuch")).isEmpty();
  }
}
