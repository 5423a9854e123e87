package org.palimpsest.actionapi.site;

import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wiki.site.Language;

/**
 * {@code meta=languageinfo}: the languages that clients may name (spec: query-modules.md, section
 * 11). Each is its only variant, since texts are not converted between scripts.
 */
public final class LanguageInfoQuery implements QueryModule {
  /** What can be asked of a language, in the order in which it is answered. */
  private enum Property {
    CODE,
    BCP47,
    DIR,
    AUTONYM,
    NAME,
    FALLBACKS,
    VARIANTS,
    VARIANTNAMES
  }

  private static final String ALL = "*";

  private static final Param<List<Property>> PROP =
      Param.choice("prop", Property.class).defaults(Property.CODE).multi();
  private static final Param<List<String>> CODE = Param.string("code").defaults(ALL).multi();
  private static final Param<String> CONTINUE = Param.string("continue");

  private static final Declaration DECLARATION =
      Declaration.ofQuery("languageinfo", "li", PROP, CODE, CONTINUE)
          .example("action=query&meta=languageinfo&liprop=autonym|dir&licode=da|he");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.META;
  }

  /** Names are those of the reader's language. */
  @Override
  public CacheMode cacheMode() {
    return CacheMode.ANONYMOUS;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    List<Property> wanted = call.get(PROP);
    Optional<Language> spoken = KnownLanguages.standard().find(call.context().language());
    String from = call.find(CONTINUE);
    ObjectNode byCode = new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "_v");
    for (Language language : asked(call)) {
      if (from != null && language.code().compareTo(from) < 0) {
        continue;
      }
      ObjectNode node = node(language, wanted, spoken);
      if (!call.fits(node)) {
        return QueryAnswer.of("languageinfo", byCode).next(CONTINUE.name(), language.code());
      }
      byCode.put(language.code(), node);
    }
    return QueryAnswer.of("languageinfo", byCode);
  }

  /** The languages in order of code. */
  private static List<Language> asked(QueryCall call) {
    KnownLanguages known = KnownLanguages.standard();
    List<String> codes = call.get(CODE);
    if (codes.equals(List.of(ALL))) {
      return List.copyOf(known.all());
    }
    List<String> unknown = codes.stream().filter(code -> known.find(code).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      call.warn(
          Message.of("apiwarn-unrecognizedvalues", call.nameOf(CODE), unknown, unknown.size()));
    }
    return codes.stream().sorted().flatMap(code -> known.find(code).stream()).toList();
  }

  private static ObjectNode node(
      Language language, List<Property> wanted, Optional<Language> spoken) {
    ObjectNode node = new ObjectNode();
    for (Property property : Property.values()) {
      if (wanted.contains(property)) {
        put(node, property, language, spoken);
      }
    }
    return node;
  }

  private static void put(
      ObjectNode into, Property property, Language language, Optional<Language> spoken) {
    String code = language.code();
    switch (property) {
      case CODE -> into.put("code", code);
      case BCP47 -> into.put("bcp47", language.tag());
      case DIR -> into.put("dir", language.isRightToLeft() ? "rtl" : "ltr");
      case AUTONYM -> into.put("autonym", language.autonym());
      case NAME -> into.put("name", spoken.map(language::nameIn).orElse(language.autonym()));
      case FALLBACKS -> into.put("fallbacks", ListNode.ofTexts("fb", Languages.standIns(code)));
      case VARIANTS -> into.put("variants", ListNode.ofTexts("var", List.of(code)));
      case VARIANTNAMES -> into.putObject("variantnames").put(code, language.autonym());
    }
  }
}
