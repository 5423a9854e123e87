package org.palimpsest.actionapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.CacheMode;
import org.palimpsest.actionapi.action.RequestContext;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ErrorPrinter;
import org.palimpsest.actionapi.error.Notices;
import org.palimpsest.actionapi.http.HttpReply;
import org.palimpsest.actionapi.http.HttpReply.Header;
import org.palimpsest.actionapi.http.HttpRequest;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.request.ParameterReader;
import org.palimpsest.actionapi.request.RequestParameters;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.accounts.Session;

/** Everything about one answer that is HTTP (spec: api-framework.md, sections 1, 3 and 4). */
final class Transport {
  private static final String SCRIPT = "/api.php";

  private final ActionApi api;
  private final HttpRequest request;
  private final Instant now;
  private final String requestId;
  private final List<Header> headers = new ArrayList<>(12);

  Transport(ActionApi api, HttpRequest request, Instant now, String requestId) {
    this.api = api;
    this.request = request;
    this.now = now;
    this.requestId = requestId;
    add("X-Content-Type-Options", "nosniff");
    add("X-Request-Id", requestId);
  }

  /** Answers. */
  HttpReply answer() {
    int scriptEnd = request.path().indexOf(SCRIPT) + SCRIPT.length();
    if (scriptEnd >= SCRIPT.length() && scriptEnd < request.path().length()) {
      return withoutPathInfo(request.path().substring(0, scriptEnd));
    }
    return switch (ParameterReader.read(request)) {
      case ParameterReader.Outcome.TooMany _ ->
          fixed(400, "A request can hold no more than 1000 parameters.");
      case ParameterReader.Outcome.Read(RequestParameters parameters) -> answer(parameters);
    };
  }

  private HttpReply answer(RequestParameters parameters) {
    Cors cors = Cors.of(parameters.peek("origin"), request);
    if (cors.refused()) {
      add("Cache-Control", "no-cache");
      return fixed(403, "The parameter \"origin\" must repeat the header Origin.");
    }
    headers.addAll(cors.headers());
    boolean trusted = isTrusted(parameters, cors);
    if (!trusted) {
      add("MediaWiki-Login-Suppressed", "true");
    }
    if (request.method().equals("OPTIONS")) {
      return fixed(200, "");
    }
    RequestContext context =
        new RequestContext(
            request,
            parameters,
            session(trusted),
            trusted,
            MainParameters.errorFormat(parameters.peek("errorformat")),
            now,
            api.vocabulary());
    Printer printer = Printer.of(context);
    Exchange.Outcome outcome = new Exchange(api, context, printer, requestId).run();
    return reply(context, printer, outcome, cors.varies());
  }

  private boolean isTrusted(RequestParameters parameters, Cors cors) {
    return !cors.anonymous()
        && parameters.isAbsent("callback")
        && request.header("Treat-as-Untrusted") == null;
  }

  private Session session(boolean trusted) {
    Map<String, String> cookies = trusted ? Cookies.parse(request.header("Cookie")) : Map.of();
    return cookies.isEmpty()
        ? api.sessions().anonymous(request.address())
        : api.sessions().resolve(cookies, request.address());
  }

  private HttpReply reply(
      RequestContext context, Printer printer, Exchange.Outcome outcome, boolean varies) {
    boolean secure = request.origin().startsWith("https:");
    context.session().cookies().forEach(change -> headers.add(Cookies.header(change, now, secure)));
    add("X-Frame-Options", "DENY");
    addCacheHeaders(context, outcome, varies);
    if (outcome.answer() instanceof Answer.Page(String html)) {
      add("Content-Type", "text/html; charset=utf-8");
      add("Content-Disposition", "inline; filename=api-help.html");
      return new HttpReply(200, headers, html.getBytes(StandardCharsets.UTF_8));
    }
    ObjectNode root = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    if (outcome.answer() instanceof Answer.Done done) {
      root.putAll(done.head());
    }
    ErrorPrinter errors = new ErrorPrinter(context.errorFormat(), request.origin() + "/w/api.php");
    if (outcome.answer() instanceof Answer.Refused(List<ApiError> refusals)) {
      add("MediaWiki-API-Error", ErrorPrinter.header(refusals));
      addLagHeaders(refusals.getFirst());
      putNotices(root, errors, context.notices(), outcome.main());
      errors.putErrors(root, refusals);
    } else {
      putNotices(root, errors, context.notices(), outcome.main());
    }
    if (outcome.answer() instanceof Answer.Done done) {
      root.putAll(done.data());
    }
    putLimits(root, context.notices().limits());
    add("Content-Type", printer.mimeType() + "; charset=utf-8");
    add("Content-Disposition", "inline; filename=api-result." + printer.fileEnding());
    return new HttpReply(outcome.status(), headers, printer.print(root));
  }

  private void putNotices(
      ObjectNode root, ErrorPrinter errors, Notices notices, @Nullable ParamValues main) {
    errors.putWarnings(root, notices.warnings());
    if (main == null) {
      return;
    }
    String sent = main.find(MainParameters.REQUEST_ID);
    if (sent != null) {
      root.put("requestid", sent);
    }
    if (main.get(MainParameters.CURRENT_TIME)) {
      root.put("curtimestamp", now);
    }
    if (main.get(MainParameters.LANGUAGE_INFO)) {
      root.put("uselang", api.settings().language());
      root.put("errorlang", api.settings().language());
    }
  }

  private static void putLimits(ObjectNode root, Map<String, Long> limits) {
    if (!limits.isEmpty()) {
      ObjectNode node = root.putObject("limits");
      limits.forEach(node::put);
    }
  }

  private void addCacheHeaders(RequestContext context, Exchange.Outcome outcome, boolean varies) {
    boolean done = outcome.answer() instanceof Answer.Done && outcome.main() != null;
    long shared = 0;
    long own = 0;
    CacheMode mode = outcome.mode();
    if (done && outcome.main() != null) {
      shared = outcome.main().get(MainParameters.SHARED_MAX_AGE);
      own = outcome.main().get(MainParameters.MAX_AGE);
      if (outcome.main().get(MainParameters.USE_LANGUAGE).equals("user")) {
        mode = mode.and(CacheMode.ANONYMOUS);
      }
    }
    boolean loggedIn = context.session().keys() != null;
    headers.addAll(CacheHeaders.of(mode, shared, own, loggedIn, varies, now));
  }

  private void addLagHeaders(ApiError error) {
    if (error.code().equals("maxlag")) {
      add("Retry-After", "5");
      add("X-Database-Lag", "0");
    }
  }

  private HttpReply withoutPathInfo(String script) {
    add(
        "Location",
        request.origin() + script + (request.query() == null ? "" : "?" + request.query()));
    return fixed(301, "Nothing may stand between \"api.php\" and \"?\".");
  }

  private HttpReply fixed(int status, String text) {
    add("Content-Type", "text/html; charset=UTF-8");
    return new HttpReply(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, String value) {
    headers.add(new Header(name, value));
  }
}
