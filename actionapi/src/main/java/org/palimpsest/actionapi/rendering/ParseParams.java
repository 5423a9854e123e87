package org.palimpsest.actionapi.rendering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wiki.rendering.TextPart;

/** The parameters of {@code action=parse} (spec: wikitext.md, 19.1). */
final class ParseParams {
  static final Param<String> TITLE = Param.string("title");
  static final Param<String> TEXT = Param.text("text");
  static final Param<Long> REVISION = Param.integer("revid");
  static final Param<String> SUMMARY = Param.string("summary");
  static final Param<String> PAGE = Param.string("page");
  static final Param<Long> PAGE_ID = Param.integer("pageid");
  static final Param<Boolean> REDIRECTS = Param.bool("redirects");
  static final Param<Long> OLD_ID = Param.integer("oldid");
  static final Param<List<ParseProperty>> PROP =
      Param.of("prop", ChoiceType.ofEnum(ParseProperty.class).deprecated("headitems"))
          .multi()
          .defaults(
              List.of(
                  ParseProperty.TEXT,
                  ParseProperty.LANGLINKS,
                  ParseProperty.CATEGORIES,
                  ParseProperty.LINKS,
                  ParseProperty.TEMPLATES,
                  ParseProperty.IMAGES,
                  ParseProperty.EXTERNALLINKS,
                  ParseProperty.SECTIONS,
                  ParseProperty.TOCDATA,
                  ParseProperty.REVID,
                  ParseProperty.DISPLAYTITLE,
                  ParseProperty.IWLINKS,
                  ParseProperty.PROPERTIES,
                  ParseProperty.PARSEWARNINGS));
  static final Param<String> WRAPPER = Param.string("wrapoutputclass").defaults("mw-parser-output");
  static final Param<Boolean> PARSOID = Param.bool("parsoid");
  static final Param<Boolean> TRANSFORM = Param.bool("pst");
  static final Param<Boolean> ONLY_TRANSFORM = Param.bool("onlypst");
  static final Param<String> SECTION = Param.string("section");
  static final Param<String> SECTION_TITLE = Param.string("sectiontitle");
  static final Param<Boolean> NO_REPORT = Param.bool("disablelimitreport");
  static final Param<Boolean> NO_REPORT_OLD = Param.bool("disablepp").deprecated();
  static final Param<Boolean> NO_EDIT_LINKS = Param.bool("disableeditsection");
  static final Param<Boolean> TREE = Param.bool("generatexml").deprecated();
  static final Param<Boolean> PREVIEW = Param.bool("preview");
  static final Param<Boolean> SECTION_PREVIEW = Param.bool("sectionpreview");
  static final Param<Boolean> NO_CONTENTS = Param.bool("disabletoc");
  static final Param<String> FORMAT = Param.choice("contentformat", ContentModel.allFormats());
  static final Param<ContentModel> MODEL = Param.choice("contentmodel", models());

  static final Declaration DECLARATION =
      Declaration.of(
              "parse",
              TITLE,
              TEXT,
              REVISION,
              SUMMARY,
              PAGE,
              PAGE_ID,
              REDIRECTS,
              OLD_ID,
              PROP,
              WRAPPER,
              Param.bool("usearticle"),
              PARSOID,
              TRANSFORM,
              ONLY_TRANSFORM,
              Param.bool("effectivelanglinks").deprecated(),
              SECTION,
              SECTION_TITLE,
              NO_REPORT_OLD,
              NO_REPORT,
              NO_EDIT_LINKS,
              Param.bool("disablestylededuplication"),
              Param.bool("showstrategykeys"),
              TREE,
              PREVIEW,
              SECTION_PREVIEW,
              NO_CONTENTS,
              Param.choice("useskin", List.of("vector")),
              FORMAT,
              MODEL)
          .example("action=parse&page=Project:Sandbox")
          .example("action=parse&text={{Project:Sandbox}}&contentmodel=wikitext")
          .example("action=parse&text={{PAGENAME}}&title=Test")
          .example("action=parse&summary=Some+[[link]]&prop=");

  private static final String NEW_SECTION = "new";
  private static final String IN_TEMPLATE = "T-";

  private ParseParams() {}

  private static Map<String, ContentModel> models() {
    Map<String, ContentModel> models = new TreeMap<>();
    for (ContentModel model : ContentModel.values()) {
      models.put(model.wire(), model);
    }
    return models;
  }

  /** What is to be told. */
  static Set<ParseProperty> properties(Call call) {
    Set<ParseProperty> properties = call.choices(PROP, ParseProperty.class);
    if (call.get(TREE)) {
      properties.add(ParseProperty.PARSETREE);
    }
    return properties;
  }

  /** Whether the text is one that is kept. */
  static boolean isOfSaved(Call call) {
    return Stream.of(PAGE, PAGE_ID, OLD_ID).anyMatch(call::isSent);
  }

  /** The refusal of parameters that exclude each other; null: there are none. */
  static @Nullable ApiError mixed(Call call) {
    return Stream.<Param<?>>of(TEXT, TITLE, REVISION)
        .map(given -> together(call, List.of(given, PAGE, PAGE_ID, OLD_ID)))
        .filter(names -> names.size() > 1)
        .findFirst()
        .map(names -> ApiError.of(Message.of("apierror-invalidparammix", names, names.size())))
        .orElse(null);
  }

  private static List<String> together(Call call, List<Param<?>> params) {
    return params.stream().filter(call::isSent).map(call::nameOf).toList();
  }

  /** How much of the text is wanted. */
  static Parsed<TextPart> part(Call call) {
    String section = call.find(SECTION);
    if (section == null) {
      return Parsed.good(new TextPart.Whole());
    }
    if (section.equals(NEW_SECTION)) {
      String heading = call.find(SECTION_TITLE);
      return isOfSaved(call)
          ? new Parsed.Bad<>(
              ApiError.of(
                  "invalidparammix", Message.of("apierror-invalidparammix-parse-new-section")))
          : Parsed.good(new TextPart.Added(heading == null ? "" : heading));
    }
    String number = section.startsWith(IN_TEMPLATE) ? section.substring(2) : section;
    return number.matches("[0-9]{1,9}")
        ? Parsed.good(new TextPart.Section(Integer.parseInt(number), section))
        : new Parsed.Bad<>(ApiError.of(Message.of("apierror-invalidsection")));
  }
}
