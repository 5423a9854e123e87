package org.palimpsest.actionapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

final class LanguageInfoQueryTest {
  private static final String QUERY = "action=query&meta=languageinfo&formatversion=2";

  @EveryEngine
  void languages_tell_what_is_asked_of_them(Database database) {
    assertThat(
            wiki(database)
                .text(
                    QUERY
                        + "&licode=he|da|zh-tw&liprop=name|code|bcp47|dir|autonym|fallbacks|variants|variantnames&uselang=fr"))
        .contains(
            "\"languageinfo\":{\"da\":{\"code\":\"da\",\"bcp47\":\"da\",\"dir\":\"ltr\",\"autonym\":\"dansk\",\"name\":\"danois\",\"fallbacks\":[],\"variants\":[\"da\"],\"variantnames\":{\"da\":\"dansk\"}}",
            "\"he\":{\"code\":\"he\",\"bcp47\":\"he\",\"dir\":\"rtl\",",
            "\"bcp47\":\"zh-Hant-TW\"",
            "\"fallbacks\":[\"zh-hant\",\"zh-hans\",\"zh\"]");
  }

  @EveryEngine
  void all_are_told_unless_some_are_named(Database database) {
    ApiWiki wiki = wiki(database);
    assertThat(wiki.text(QUERY))
        .contains("\"languageinfo\":{\"af\":{\"code\":\"af\"},", "\"zu\":{\"code\":\"zu\"}}");
    assertThat(wiki.text(QUERY + "&licontinue=zu"))
        .contains("\"languageinfo\":{\"zu\":{\"code\":\"zu\"}}");
    assertThat(wiki.text(QUERY + "&licode=")).contains("\"languageinfo\":{}");
  }

  @EveryEngine
  void unknown_codes_are_warned_of(Database database) {
    assertThat(wiki(database).text(QUERY + "&licode=da|x1&errorformat=raw"))
        .contains(
            "\"key\":\"apiwarn-unrecognizedvalues\"",
            "\"code\":\"unrecognizedvalues\"",
            "\"languageinfo\":{\"da\":{\"code\":\"da\"}}");
  }

  private static ApiWiki wiki(Database database) {
    return ApiWiki.over(database, List.of(), List.of());
  }
}
