package org.palimpsest.actionapi.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.seek.Slice;
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
  private static final PagedList<Language, String> LIST =
      new PagedList<>(
          "_v", ContinueParam.of(ListParams.CONTINUE, PlaceFormat.TEXT), Language::code);

  /** Names are those of the reader's language, so who is logged in gets other answers. */
  private static final Declaration DECLARATION =
      Declaration.ofMeta("languageinfo", "li", PROP, CODE, ListParams.CONTINUE)
          .cached(CacheMode.ANONYMOUS)
          .example("action=query&meta=languageinfo&liprop=autonym|dir&licode=da|he");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<Property> wanted = call.choices(PROP, Property.class);
    Optional<Language> spoken = KnownLanguages.standard().find(call.context().language());
    String from = call.find(ListParams.CONTINUE);
    List<Language> rest =
        asked(call).stream()
            .filter(language -> from == null || language.code().compareTo(from) >= 0)
            .toList();
    ObjectNode byCode = new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, LIST.item());
    ObjectNode next =
        LIST.put(
            call,
            new Slice<>(rest, null),
            language -> node(language, wanted, spoken),
            (language, node) -> byCode.put(language.code(), node));
    return new QueryAnswer.Done(new ObjectNode().put("languageinfo", byCode), next);
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
      Language language, Set<Property> wanted, Optional<Language> spoken) {
    ObjectNode node = new ObjectNode();
    wanted.forEach(property -> put(node, property, language, spoken));
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
