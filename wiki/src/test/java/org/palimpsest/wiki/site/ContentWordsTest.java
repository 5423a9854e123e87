package org.palimpsest.wiki.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

class ContentWordsTest {
  private static final Title PAGE = new Title(Namespace.USER, "Ada/Fen");
  private static final Message BLANKED = Message.of("autosumm-blank");

  private static ContentWords words(Scene scene, String language) {
    Settings settings = Settings.defaults().change().siteName("Marsh").language(language).build();
    return scene.words(settings);
  }

  @EveryEngine
  void they_are_those_of_the_language_that_the_wiki_is_written_in(Database database) {
    Scene scene = new Scene(database);
    assertThat(words(scene, "en").text(BLANKED, PAGE))
        .isEqualTo("Removed everything from the page");
    assertThat(words(scene, "da").text(BLANKED, PAGE)).isEqualTo("Fjernede alt fra siden");
    assertThat(words(scene, "nn").text(BLANKED, PAGE)).as("Danish stands in").contains("Fjernede");
    assertThat(words(scene, "de").text(BLANKED, PAGE)).as("English stands in").contains("Removed");
  }

  @EveryEngine
  void people_replace_them_by_pages_and_only_what_they_see_counts(Database database) {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada", "sysop");
    ContentWords words = words(scene, "da");
    scene.edit(new Title(Namespace.MEDIAWIKI, "Autosumm-blank/en"), ada, "for the English");
    assertThat(words.text(BLANKED, PAGE)).contains("Fjernede");
    Words before = words.read(Set.of("autosumm-blank"));
    long revision = scene.edit(new Title(Namespace.MEDIAWIKI, "Autosumm-blank"), ada, "tom");
    assertThat(words.text(BLANKED, PAGE)).isEqualTo("tom");
    assertThat(before.text(BLANKED, PAGE)).as("read before").contains("Fjernede");
    scene.hide(revision, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE));
    assertThat(words.text(BLANKED, PAGE)).contains("Fjernede");
  }

  @EveryEngine
  void words_on_a_page_depend_on_numbers_and_texts_in_them_are_only_read(Database database) {
    Scene scene = new Scene(database);
    scene.edit(
        new Title(Namespace.MEDIAWIKI, "Key"),
        scene.account("Ada", "sysop"),
        "$2 {{PLURAL:$2|edit|edits}} of $1 on {{SITENAME}}, {{FULLPAGENAME}}, {{GENDER:$1|a|b|c}} $9");
    assertThat(words(scene, "en").text(Message.of("key", "{{SITENAME}} $2", 1), PAGE))
        .isEqualTo("1 edit of {{SITENAME}} $2 on Marsh, User:Ada/Fen, c $9");
    assertThat(words(scene, "en").text(Message.of("key", "x", 2), PAGE)).startsWith("2 edits of x");
  }
}
