package org.palimpsest.actionapi.site;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wiki.site.Language;

/** The languages that clients may name. */
final class LanguageSection implements SiteSection {
  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.LANGUAGES,
        LanguageSection::languages,
        SiteProperty.LANGUAGEVARIANTS,
        call -> variants());
  }

  /** In which language the call wants to read the names of languages; empty: each in its own. */
  static Optional<Language> spoken(QueryCall call) {
    return Optional.ofNullable(call.find(SiteParams.LANGUAGE))
        .flatMap(KnownLanguages.standard()::find);
  }

  private static Node languages(QueryCall call) {
    Optional<Language> spoken = spoken(call);
    ListNode list = new ListNode("lang");
    for (Language language : KnownLanguages.standard().all()) {
      list.addObject()
          .put("code", language.code())
          .put("bcp47", language.tag())
          .content("name", spoken.map(language::nameIn).orElse(language.autonym()));
    }
    return list;
  }

  /** Texts are shown as they were written, not converted between scripts. */
  private static Node variants() {
    return new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "lang");
  }
}
