package org.palimpsest.actionapi;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.help.HelpAction;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.actionapi.http.HttpReply;
import org.palimpsest.actionapi.http.HttpRequest;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamList;
import org.palimpsest.actionapi.params.Vocabulary;
import org.palimpsest.wiki.accounts.Sessions;
import org.palimpsest.wiki.language.Speech;
import org.palimpsest.wiki.settings.Settings;

/** The Action API, {@code /w/api.php} (spec: api-framework.md). Thread-safe. */
public final class ActionApi implements Endpoint {
  private final Param<Action> action;
  private final ParamList mainParameters;
  private final Sessions sessions;
  private final Settings settings;
  private final Vocabulary vocabulary;
  private final Speech speech;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * An API with these modules; a help module is added.
   *
   * @param random where request ids come from: unlike, not secret; thread-safe
   */
  public ActionApi(
      List<? extends Action> actions,
      Sessions sessions,
      Settings settings,
      Vocabulary vocabulary,
      Speech speech,
      InstantSource clock,
      RandomGenerator random) {
    HelpAction help = new HelpAction(actions, settings.siteName(), speech.messages());
    Map<String, Action> byName = new LinkedHashMap<>();
    actions.forEach(module -> byName.put(module.declaration().name(), module));
    byName.put(help.declaration().name(), help);
    this.action = Param.choice("action", byName).defaults(help);
    this.mainParameters = MainParameters.list(action);
    this.sessions = sessions;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.speech = speech;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return new Transport(this, request, clock.instant(), requestId()).answer();
  }

  @Override
  public HttpReply answerTooLarge(HttpRequest head, long limit) {
    return new Transport(this, head, clock.instant(), requestId()).refuseTooLarge(limit);
  }

  Param<Action> action() {
    return action;
  }

  ParamList mainParameters() {
    return mainParameters;
  }

  Sessions sessions() {
    return sessions;
  }

  Settings settings() {
    return settings;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  InstantSource clock() {
    return clock;
  }

  Speech speech() {
    return speech;
  }

  private String requestId() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextInt());
  }
}
