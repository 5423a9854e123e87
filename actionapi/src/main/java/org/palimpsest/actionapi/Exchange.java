package org.palimpsest.actionapi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.CacheMode;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.action.RequestContext;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.help.HelpAction;
import org.palimpsest.actionapi.http.HttpRequest;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.request.RequestParameters;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.accounts.Tokens;
import org.palimpsest.wiki.authority.Performer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way to its answer: the checks in the order in which clients know them (spec:
 * api-framework.md, section 3), then the module. Whatever goes wrong inside is told to the operator
 * by the log and to the client by a code.
 */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final long LAG = 0;

  private final ActionApi api;
  private final HttpRequest request;
  private final RequestContext context;
  private final String requestId;
  private final Printer printer;
  private int status = 200;
  private @Nullable ParamValues main;
  private @Nullable Call call;

  Exchange(ActionApi api, RequestContext context, Printer printer, String requestId) {
    this.api = api;
    this.request = context.request();
    this.context = context;
    this.printer = printer;
    this.requestId = requestId;
  }

  /** A check: what forbids to go on, or null. */
  private interface Check {
    @Nullable ApiError run();
  }

  /** Answers. */
  Outcome run() {
    Answer answer;
    try {
      answer = checkAndExecute();
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.error("Request {} failed", requestId, failure);
      answer = Answer.refused(internal(failure));
    }
    CacheMode mode =
        call != null && answer instanceof Answer.Done
            ? module().cacheMode(call)
            : CacheMode.PRIVATE;
    return new Outcome(status, answer, mode, main);
  }

  /**
   * What came of a request.
   *
   * @param status the HTTP status
   * @param mode who may keep the answer
   * @param main the main parameters, null when they were wrong
   */
  record Outcome(int status, Answer answer, CacheMode mode, @Nullable ParamValues main) {}

  private Answer checkAndExecute() {
    Check[] checks = {
      this::checkMainParameters,
      this::checkAssertion,
      this::checkAssertedUser,
      this::checkModuleParameters,
      this::checkTokenIsNotInUrl,
      this::checkToken,
      this::checkReading,
      this::checkWriting,
      this::checkLag,
      this::checkMethod,
      this::checkPosted,
      this::checkFormat
    };
    for (Check check : checks) {
      ApiError error = check.run();
      if (error != null) {
        return Answer.refused(error);
      }
    }
    Call checked = Objects.requireNonNull(call);
    Answer answer = module().execute(checked);
    reportUnread();
    return answer instanceof Answer.Refused(List<ApiError> errors)
        ? Answer.refused(
            errors.stream().map(error -> error.at(module().declaration().path())).toList())
        : answer;
  }

  private @Nullable ApiError checkMainParameters() {
    return switch (api.mainParameters().read(context.parameters(), context.paramContext("main"))) {
      case Parsed.Bad<ParamValues>(ApiError error) -> error.at("main");
      case Parsed.Good<ParamValues>(ParamValues values) -> {
        main = values;
        yield null;
      }
    };
  }

  private @Nullable ApiError checkAssertion() {
    MainParameters.Assertion assertion = main().find(MainParameters.ASSERT);
    Performer performer = performer();
    return switch (assertion) {
      case null -> null;
      case ANON ->
          performer.isRegistered()
              ? error("assertanonfailed", "You are logged in, which this call says you are not.")
              : null;
      case USER ->
          performer.isRegistered()
              ? null
              : error("assertuserfailed", "You are not logged in, which this call says you are.");
      case BOT ->
          performer.has(Right.BOT)
              ? null
              : error(
                  "assertbotfailed",
                  "You do not have the right \"bot\", which this call says you have.");
    };
  }

  private @Nullable ApiError checkAssertedUser() {
    String name = main().find(MainParameters.ASSERT_USER);
    return name == null || (performer().isRegistered() && performer().name().equals(name))
        ? null
        : error(
            "assertnameduserfailed",
            "You are not logged in as \"%s\", which this call says you are.".formatted(name));
  }

  private @Nullable ApiError checkModuleParameters() {
    Declaration declaration = module().declaration();
    return switch (declaration
        .params()
        .read(context.parameters(), context.paramContext(declaration.path()))) {
      case Parsed.Bad<ParamValues>(ApiError error) -> error.at(declaration.path());
      case Parsed.Good<ParamValues>(ParamValues values) -> {
        call = new Call(context, declaration, values);
        yield null;
      }
    };
  }

  private @Nullable ApiError checkTokenIsNotInUrl() {
    return module().declaration().token() == null
        ? null
        : Objects.requireNonNull(call).inUrl(Declaration.TOKEN);
  }

  private @Nullable ApiError checkToken() {
    Declaration declaration = module().declaration();
    return declaration.token() == null
            || Tokens.check(
                context.session(),
                declaration.token(),
                Objects.requireNonNull(call).get(Declaration.TOKEN))
        ? null
        : error(
            "badtoken", "The token is not one of this session, or not of the type that is needed.");
  }

  private @Nullable ApiError checkReading() {
    return performer().has(Right.READ) || !module().reads(Objects.requireNonNull(call))
        ? null
        : error("readapidenied", "You need the right to read this wiki.");
  }

  private @Nullable ApiError checkWriting() {
    if (!module().declaration().writes()) {
      return null;
    }
    if (request.header("Promise-Non-Write-API-Action") != null) {
      return error(
          "promised-nonwrite-api",
          "The header Promise-Non-Write-API-Action was sent with a call that writes.");
    }
    String reason = api.settings().readOnlyReason();
    return reason == null ? null : Refusals.readOnly(reason).at("main");
  }

  private @Nullable ApiError checkLag() {
    Long most = main().find(MainParameters.MAX_LAG);
    if (most == null || LAG <= most || module() instanceof HelpAction) {
      return null;
    }
    return error("maxlag", "Waiting for a database server: %d seconds lagged.".formatted(LAG))
        .with(new ObjectNode().put("host", "localhost").put("lag", LAG).put("type", "db"));
  }

  private @Nullable ApiError checkMethod() {
    return switch (request.method()) {
      case "GET", "HEAD", "POST" -> null;
      default -> {
        status = 405;
        yield error("invalidmethod", "Use GET or POST.");
      }
    };
  }

  private @Nullable ApiError checkPosted() {
    return !module().declaration().posted() || request.method().equals("POST")
        ? null
        : error(
            "mustbeposted",
            "The module \"%s\" takes POST requests only.".formatted(module().declaration().path()));
  }

  private @Nullable ApiError checkFormat() {
    if (request.method().equals("POST") && request.header("Content-Type") == null) {
      context
          .notices()
          .warn(
              new ApiWarning(
                  "main",
                  "deprecation",
                  "A POST request needs the header Content-Type; without it no body is read.",
                  new ObjectNode().put("feature", "post-without-content-type")));
    }
    return printer.problem();
  }

  private void reportUnread() {
    RequestParameters parameters = context.parameters();
    List<String> names =
        parameters.unread().stream().filter(name -> !printer.ignores(name)).toList();
    if (!names.isEmpty()) {
      context
          .notices()
          .warn(
              ApiWarning.of(
                  "main",
                  "unrecognizedparams",
                  "Unrecognized parameter%s: %s."
                      .formatted(names.size() == 1 ? "" : "s", String.join(", ", names))));
    }
  }

  private ApiError internal(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return ApiError.of(
            "internal_api_error_" + name, "[%s] The server failed: %s.".formatted(requestId, name))
        .with(new ObjectNode().put("errorclass", failure.getClass().getName()))
        .at("main");
  }

  private ApiError error(String code, String text) {
    return ApiError.of(code, text).at("main");
  }

  private ParamValues main() {
    return Objects.requireNonNull(main);
  }

  private Action module() {
    return main().get(api.action());
  }

  private Performer performer() {
    return context.session().performer();
  }
}
