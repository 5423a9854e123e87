package org.palimpsest.actionapi.preference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.preference.PreferenceFlaw;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.preference.PreferencesOutcome;
import org.palimpsest.wiki.preference.PreferencesRequest;
import org.palimpsest.wiki.preference.ResetKind;

/** {@code action=options} (spec: query-modules.md, section 9). */
public final class OptionsAction implements ActionModule {
  private static final Param<Boolean> RESET = Param.bool("reset");
  private static final Param<List<ResetKind>> RESET_KINDS =
      Param.of("resetkinds", ChoiceType.of(resetKinds())).defaults(ResetKind.ALL).multi();
  private static final Param<List<String>> CHANGE = Param.string("change").multi();
  private static final Param<String> NAME = Param.string("optionname");
  private static final Param<String> VALUE = Param.string("optionvalue");

  /** Preferences are not shared with other wikis, so what is said about that changes nothing. */
  private static final Param<String> GLOBAL =
      Param.choice("global", List.of("ignore", "override", "update")).defaults("ignore");

  private static final Declaration DECLARATION =
      Declaration.of("options", RESET, RESET_KINDS, CHANGE, NAME, VALUE, GLOBAL)
          .writing()
          .withToken(TokenType.CSRF)
          .example("action=options&change=hideminor=1|userjs-theme=dark&token=123ABC")
          .example("action=options&reset=1&token=123ABC");

  private final Preferences preferences;

  public OptionsAction(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    if (call.isSent(VALUE) && !call.isSent(NAME) && preferences.mayChange(call.performer())) {
      return Answer.refused(
          ApiError.of("nooptionname", Message.of("apierror-missingparam", NAME.name())));
    }
    return switch (preferences.change(call.performer(), request(call))) {
      case PreferencesOutcome.NotLoggedIn _ ->
          Answer.refused(
              ApiError.of(
                  "notloggedin",
                  Message.of("apierror-mustbeloggedin", Message.of("action-editmyoptions"))));
      case PreferencesOutcome.Denied _ ->
          Answer.refused(Refusals.error(new Refusal.PermissionDenied(Right.EDITMYOPTIONS)));
      case PreferencesOutcome.NothingAsked _ ->
          Answer.refused(ApiError.of(Message.of("apierror-nochanges")));
      case PreferencesOutcome.Changed(var flaws) -> {
        flaws.forEach(
            (name, flaw) -> call.warn(Message.of("apiwarn-validationfailed", name, message(flaw))));
        yield Answer.of("options", Node.of("success"));
      }
    };
  }

  private static PreferencesRequest request(Call call) {
    SequencedMap<String, @Nullable String> changes = new LinkedHashMap<>();
    for (String change : call.getOrEmpty(CHANGE)) {
      int equals = change.indexOf('=');
      if (equals < 0) {
        changes.put(change, null);
      } else {
        changes.put(change.substring(0, equals), change.substring(equals + 1));
      }
    }
    String name = call.find(NAME);
    if (name != null) {
      changes.put(name, call.find(VALUE));
    }
    return new PreferencesRequest(
        call.get(RESET) ? Set.copyOf(call.getOrEmpty(RESET_KINDS)) : Set.of(), changes);
  }

  private static Message message(PreferenceFlaw flaw) {
    return switch (flaw.kind()) {
      case NO_CHOICE -> Message.of("htmlform-select-badoption");
      case NO_NUMBER -> Message.of("htmlform-float-invalid");
      case NOT_WHOLE -> Message.of("htmlform-int-invalid");
      case TOO_LOW -> Message.of("htmlform-int-toolow", bound(flaw));
      case TOO_HIGH -> Message.of("htmlform-int-toohigh", bound(flaw));
      case NO_TIME_ZONE -> Message.of("timezone-invalid");
      case LONG_SIGNATURE -> Message.of("badsiglength", Message.count(limit(flaw)));
      case UNKNOWN -> Message.of("apiwarn-validationfailed-badpref");
      case CHANGED_ELSEWHERE -> Message.of("apiwarn-validationfailed-cannotset");
      case LONG_NAME ->
          Message.of("apiwarn-validationfailed-keytoolong", Message.count(limit(flaw)));
      case BAD_NAME -> Message.of("apiwarn-validationfailed-badchars");
      case LONG_VALUE ->
          Message.of("apiwarn-validationfailed-valuetoolong", Message.count(limit(flaw)));
    };
  }

  /** A bound is a number where it is a whole one, since programs read it. */
  private static Object bound(PreferenceFlaw flaw) {
    return flaw.limit().matches("-?\\d{1,18}") ? limit(flaw) : flaw.limit();
  }

  private static long limit(PreferenceFlaw flaw) {
    return Long.parseLong(flaw.limit());
  }

  private static SequencedMap<String, ResetKind> resetKinds() {
    SequencedMap<String, ResetKind> kinds = new LinkedHashMap<>();
    for (ResetKind kind : ResetKind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind);
    }
    return kinds;
  }
}
