package org.palimpsest.actionapi.page;

import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.TitleType;
import org.palimpsest.model.title.Title;

/** The parameters of {@code prop=info}. */
final class InfoParams {
  static final Param<List<PageProperty>> PROP =
      Param.of("prop", ChoiceType.ofEnum(PageProperty.class).deprecated("preload", "readable"))
          .multi();

  /** The page on which links stand whose classes are asked for; no class depends on it here. */
  private static final Param<Title> LINK_CONTEXT =
      Param.of("linkcontext", new TitleType(false)).defaults(new Title(0, "Main_Page"));

  static final Param<List<String>> TEST_ACTIONS = Param.string("testactions").multi();
  static final Param<TestDetail> TEST_DETAIL =
      Param.choice("testactionsdetail", TestDetail.class).defaults(TestDetail.BOOLEAN);
  static final Param<Boolean> TEST_AUTOCREATE = Param.bool("testactionsautocreate");
  static final Param<String> PRELOAD_CUSTOM = Param.string("preloadcustom");
  static final Param<List<String>> PRELOAD_PARAMS = Param.string("preloadparams").multi();
  static final Param<Boolean> PRELOAD_NEW_SECTION = Param.bool("preloadnewsection");

  /** Where it goes on: at a title, in order of namespace and key. */
  static final ContinueParam<String, Title> CONTINUE =
      ContinueParam.of(
          ListParams.CONTINUE,
          PlaceFormat.of(title -> title.namespace() + "|" + title.key(), InfoParams::place));

  static final Declaration DECLARATION =
      Declaration.ofProp(
              "info",
              "in",
              PROP,
              LINK_CONTEXT,
              TEST_ACTIONS,
              TEST_DETAIL,
              TEST_AUTOCREATE,
              PRELOAD_CUSTOM,
              PRELOAD_PARAMS,
              PRELOAD_NEW_SECTION,
              ListParams.CONTINUE)
          .example("action=query&prop=info&titles=Main_Page")
          .example("action=query&prop=info&inprop=protection&titles=Main_Page")
          .example(
              "action=query&prop=info&intestactions=edit|delete&intestactionsdetail=full&titles=Main_Page");

  private InfoParams() {}

  /** How much is told of what may not be done. */
  enum TestDetail {
    BOOLEAN,
    FULL,
    QUICK
  }

  private static Optional<Title> place(String text) {
    int sign = text.indexOf('|');
    return sign < 0 || text.indexOf('|', sign + 1) >= 0 || sign == text.length() - 1
        ? Optional.empty()
        : ListPosition.id(text.substring(0, sign))
            .filter(id -> id <= Integer.MAX_VALUE)
            .map(id -> new Title(id.intValue(), text.substring(sign + 1)));
  }
}
