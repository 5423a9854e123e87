package org.palimpsest.actionapi.page;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.page.SetLanguageOutcome;
import org.palimpsest.wiki.page.SetLanguageRequest;
import org.palimpsest.wiki.page.SetPageLanguage;
import org.palimpsest.wiki.site.KnownLanguages;

/** {@code action=setpagelanguage} (spec: administration.md, section 13). */
public final class SetPageLanguageAction implements ActionModule {
  /** Stands for the language of the wiki. */
  private static final String STANDARD = "default";

  private static final Param<Optional<String>> LANGUAGE =
      Param.choice("lang", languages()).required();
  private static final Param<String> REASON = Param.string("reason");
  private static final Param<List<String>> TAGS = Param.tags("tags");

  private final Optional<SetPageLanguage> setPageLanguage;
  private final PageChoice page;
  private final Namespaces namespaces;
  private final Declaration declaration;

  /**
   * @param setPageLanguage does it; empty where all pages are in the language of the wiki
   */
  public SetPageLanguageAction(
      Optional<SetPageLanguage> setPageLanguage, PageChoice page, Namespaces namespaces) {
    this.setPageLanguage = setPageLanguage;
    this.page = page;
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "setpagelanguage",
                TokenType.CSRF,
                EnumSet.of(Act.SET_LANGUAGE),
                PageChoice.PARAMS,
                LANGUAGE,
                REASON,
                TAGS)
            .example("action=setpagelanguage&title=Main%20Page&lang=eu&token=123ABC")
            .example("action=setpagelanguage&pageid=123&lang=default&token=123ABC")
            .errors(PageLanguageErrors.CODES);
  }

  private static Map<String, Optional<String>> languages() {
    Map<String, Optional<String>> languages = new LinkedHashMap<>();
    languages.put(STANDARD, Optional.empty());
    KnownLanguages.standard()
        .all()
        .forEach(language -> languages.put(language.code(), Optional.of(language.code())));
    return languages;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    if (setPageLanguage.isEmpty()) {
      return Answer.refused(PageLanguageErrors.DISABLED);
    }
    return switch (page.possible(call)) {
      case PageChoice.Choice.Refused<Title>(ApiError error) -> Answer.refused(error);
      case PageChoice.Choice.Chosen<Title>(Title title) ->
          answer(setPageLanguage.get().run(request(call, title)));
    };
  }

  private static SetLanguageRequest request(Call call, Title title) {
    String reason = call.find(REASON);
    return new SetLanguageRequest(
        call.performer(),
        title,
        call.get(LANGUAGE).orElse(null),
        reason == null ? "" : reason,
        call.getOrEmpty(TAGS));
  }

  private Answer answer(SetLanguageOutcome outcome) {
    return switch (outcome) {
      case SetLanguageOutcome.Done done ->
          Answer.of(
              "setpagelanguage",
              new ObjectNode()
                  .put("title", namespaces.prefixedText(done.title()))
                  .put("oldlanguage", done.before())
                  .put("newlanguage", done.after())
                  .put("logid", done.logId()));
      case SetLanguageOutcome.NotDone why -> Answer.refused(PageLanguageErrors.of(why));
    };
  }
}
