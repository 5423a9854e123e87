package org.palimpsest.actionapi;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.palimpsest.actionapi.format.Formats;
import org.palimpsest.actionapi.help.HelpAction;
import org.palimpsest.actionapi.help.MainModule;
import org.palimpsest.actionapi.help.ModuleTree;
import org.palimpsest.actionapi.help.ParamInfoAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.oauth.ApplicationIdentity;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamList;
import org.palimpsest.actionapi.params.Vocabulary;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.cookie.Cookies;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.intake.Intake;
import org.palimpsest.http.intake.SpoolLimits;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.setting.Settings;

/** The Action API, {@code /w/api.php} (spec: api-framework.md). Thread-safe. */
public final class ActionApi implements Endpoint {
  /**
   * What may come beside one file of the greatest size: parameters, for which the carrier's own
   * limit holds besides, and the form around them.
   */
  private static final long MOST_AROUND_FILE = 64L << 20;

  /** More than parameters that are taken, so that who sends too many is told that. */
  private static final int MOST_PARTS = 2_000;

  private static final int MOST_FILES = 20;

  private final Param<ActionModule> action;
  private final ModuleTree modules;
  private final Sessions sessions;
  private final ApplicationIdentity applications;
  private final Settings settings;
  private final Vocabulary vocabulary;
  private final Localisation localisation;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final AnswerMemory memory;

  /**
   * An API with these modules; those that describe the API are added.
   *
   * @param random where request ids come from: unlike, not secret; thread-safe
   * @param memory what all answers hold together
   */
  public ActionApi(
      List<? extends ActionModule> actions,
      Sessions sessions,
      ApplicationIdentity applications,
      Settings settings,
      Vocabulary vocabulary,
      Localisation localisation,
      InstantSource clock,
      RandomGenerator random,
      AnswerMemory memory) {
    HelpAction help = new HelpAction(this::modules, settings.site().name());
    List<ApiModule> described = new ArrayList<>(Formats.byName().values());
    described.addAll(actions);
    described.add(help);
    described.add(new ParamInfoAction(List.copyOf(described), this::modules));
    Map<String, ActionModule> byName = new LinkedHashMap<>();
    for (ApiModule module : described) {
      if (module instanceof ActionModule one) {
        byName.put(one.declaration().name(), one);
      }
    }
    this.action = Param.choice("action", byName).defaults(help);
    this.modules = new ModuleTree(new MainModule(MainParameters.declaration(action), described));
    this.sessions = sessions;
    this.applications = applications;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.localisation = localisation;
    this.clock = clock;
    this.random = random;
    this.memory = memory;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return begin(request).toCompletableFuture().join();
  }

  @Override
  public CompletionStage<HttpReply> begin(HttpRequest request) {
    return new Transport(this, request, clock.instant(), requestId()).answer();
  }

  /**
   * A form in parts may bring a file, and what module it is for stands in the form itself. A
   * stranger cannot do anything with a file, so that of a stranger is not kept.
   */
  @Override
  public Intake intake(HttpRequest head) {
    return ParameterReader.boundary(head.header("Content-Type")) != null && mayBeKnown(head)
        ? new Intake.Spooled(limitsOfForms(settings.upload().maxUploadBytes()))
        : Intake.USUAL;
  }

  /** Whoever signs a request is known when all of it is there. */
  private boolean mayBeKnown(HttpRequest head) {
    if (head.header("Authorization") != null) {
      return true;
    }
    try {
      return sessions.mayBeSignedIn(Cookies.parse(head.header("Cookie")));
    } catch (ImpairedDatabaseException e) {
      return false; // which its answer will tell
    }
  }

  private static SpoolLimits limitsOfForms(long maxFile) {
    return new SpoolLimits(
        maxFile + MOST_AROUND_FILE, maxFile, MOST_AROUND_FILE, MOST_PARTS, MOST_FILES);
  }

  @Override
  public HttpReply answerTooLarge(HttpRequest head, long limit) {
    return new Transport(this, head, clock.instant(), requestId()).refuseTooLarge(limit);
  }

  Param<ActionModule> action() {
    return action;
  }

  ParamList mainParameters() {
    return modules.main().declaration().params();
  }

  /** All modules, as they describe themselves. */
  public ModuleTree modules() {
    return modules;
  }

  Sessions sessions() {
    return sessions;
  }

  ApplicationIdentity applications() {
    return applications;
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

  Localisation localisation() {
    return localisation;
  }

  AnswerMemory memory() {
    return memory;
  }

  private String requestId() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextInt());
  }
}
