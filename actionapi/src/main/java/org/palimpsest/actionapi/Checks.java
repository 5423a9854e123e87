package org.palimpsest.actionapi;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.help.HelpAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.actionapi.oauth.UnauthorizedErrors;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.cookie.Cookies;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.login.Tokens;
import org.palimpsest.wiki.oauth.OAuthIdentity;
import org.palimpsest.wiki.performer.Performer;

/**
 * The single checks that a request goes through before its module runs (spec: api-framework.md,
 * section 3). Each says what forbids to go on, or null; {@link RequestExecution} knows their order,
 * on which they rely.
 */
final class Checks {
  private static final long LAG = 0;

  private final ActionApi api;
  private final HttpRequest request;
  private final RequestContext context;
  private final Printer printer;
  private final boolean cookiesCount;
  private int status = 200;
  private @Nullable ParamValues main;
  private @Nullable Call call;

  /** Checks of a request whose cookies may not count even though it is trusted. */
  Checks(ActionApi api, RequestContext context, Printer printer, boolean cookiesCount) {
    this.api = api;
    this.request = context.request();
    this.context = context;
    this.printer = printer;
    this.cookiesCount = cookiesCount && context.isTrusted();
  }

  /** Finds out who sent the request: an application says so in a header, others by cookies. */
  @Nullable ApiError recogniseClient() {
    if (!context.isTrusted()) {
      return null;
    }
    Optional<OAuthIdentity.Outcome> application = api.applications().of(request);
    if (application.isPresent()) {
      return switch (application.get()) {
        case OAuthIdentity.Outcome.Refused(var why) -> UnauthorizedErrors.error(why);
        case OAuthIdentity.Outcome.Known(_, Session session) -> {
          context.become(session);
          yield null;
        }
      };
    }
    Map<String, String> cookies = cookiesCount ? Cookies.parse(request.header("Cookie")) : Map.of();
    if (!cookies.isEmpty()) {
      context.receive(cookies);
      context.become(api.sessions().resolve(cookies, request.address()));
    }
    return null;
  }

  /** Reads the parameters of the API as a whole. */
  @Nullable ApiError mainParameters() {
    return switch (api.mainParameters().read(context.parameters(), context.paramContext("main"))) {
      case Parsed.Bad<ParamValues>(ApiError error) -> error.at("main");
      case Parsed.Good<ParamValues>(ParamValues values) -> {
        main = values;
        yield null;
      }
    };
  }

  /** The client is what it says it is. */
  @Nullable ApiError assertion() {
    MainParameters.Assertion assertion = mainValues().find(MainParameters.ASSERT);
    Performer performer = performer();
    return switch (assertion) {
      case null -> null;
      case ANON -> performer.isRegistered() ? error(Message.of("apierror-assertanonfailed")) : null;
      case USER -> performer.isRegistered() ? null : error(Message.of("apierror-assertuserfailed"));
      case BOT -> performer.has(Right.BOT) ? null : error(Message.of("apierror-assertbotfailed"));
    };
  }

  /** The client is logged in as who it says it is. */
  @Nullable ApiError assertedUser() {
    String name = mainValues().find(MainParameters.ASSERT_USER);
    return name == null || (performer().isRegistered() && performer().name().equals(name))
        ? null
        : error(Message.of("apierror-assertnameduserfailed", name));
  }

  /** Reads the module's parameters. */
  @Nullable ApiError moduleParameters() {
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

  /** The token stands in the body, where no log and no referrer shows it. */
  @Nullable ApiError tokenIsNotInUrl() {
    if (module().declaration().token() == null) {
      return null;
    }
    ApiError error = call().inUrl(Declaration.TOKEN);
    return error == null ? null : error.at(module().path());
  }

  /** The token is the session's, of the type that the module wants. */
  @Nullable ApiError token() {
    Declaration declaration = module().declaration();
    return declaration.token() == null
            || Tokens.check(context.session(), declaration.token(), call().get(Declaration.TOKEN))
        ? null
        : ApiError.of(Message.of("apierror-badtoken")).at(module().path());
  }

  /** The caller may read the wiki, if the module reads. */
  @Nullable ApiError reading() {
    return performer().has(Right.READ) || !module().reads(call())
        ? null
        : error(Message.of("apierror-readapidenied"));
  }

  /** The wiki can be written to, if the module writes, and the client has not promised not to. */
  @Nullable ApiError writing() {
    if (!module().declaration().writes()) {
      return null;
    }
    if (request.header("Promise-Non-Write-API-Action") != null) {
      return error(Message.of("apierror-promised-nonwrite-api"));
    }
    String reason = api.settings().site().readOnly();
    return reason == null ? null : Refusals.readOnly(reason).at("main");
  }

  /** The database is not behind by more than the client accepts. */
  @Nullable ApiError lag() {
    Long most = mainValues().find(MainParameters.MAX_LAG);
    if (most == null || LAG <= most || module() instanceof HelpAction) {
      return null;
    }
    return error(Message.of("apierror-maxlag-generic", LAG))
        .with(new ObjectNode().put("host", "localhost").put("lag", LAG).put("type", "db"));
  }

  /** The method is one of HTTP that make sense here. */
  @Nullable ApiError method() {
    return switch (request.method()) {
      case "GET", "HEAD", "POST" -> null;
      default -> {
        status = 405;
        yield error(Message.of("apierror-invalidmethod"));
      }
    };
  }

  /** The method is POST, if the module wants that. */
  @Nullable ApiError posted() {
    return !module().declaration().posted() || request.method().equals("POST")
        ? null
        : error(Message.of("apierror-mustbeposted", module().declaration().name()));
  }

  /** The body is not larger than the module can take. */
  @Nullable ApiError size() {
    int longest = module().longestBody();
    if (request.body().bytesInMemory() <= longest) {
      return null;
    }
    status = 413;
    return error(Message.of("apierror-http-contenttoolarge", longest));
  }

  /** The format has sensible parameters, and the body has been read. */
  @Nullable ApiError format() {
    if (request.method().equals("POST") && request.header("Content-Type") == null) {
      context
          .notices()
          .warn(
              new ApiWarning(
                  "main",
                  "deprecation",
                  Message.of("apiwarn-deprecation-post-without-content-type"),
                  new ObjectNode().put("feature", "post-without-content-type")));
    }
    return printer.problem();
  }

  /** The HTTP status that goes with what the checks have found. */
  int status() {
    return status;
  }

  /** The main parameters; null as long as they have not been read or when they are wrong. */
  @Nullable ParamValues main() {
    return main;
  }

  /** The module; only once the main parameters are known to be right. */
  ActionModule module() {
    return mainValues().get(api.action());
  }

  /** The call of the module; only once its parameters are known to be right. */
  Call call() {
    return Objects.requireNonNull(call);
  }

  private ParamValues mainValues() {
    return Objects.requireNonNull(main);
  }

  private Performer performer() {
    return context.session().performer();
  }

  private static ApiError error(Message message) {
    return ApiError.of(message).at("main");
  }
}
