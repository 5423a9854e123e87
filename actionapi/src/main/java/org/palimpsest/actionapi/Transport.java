package org.palimpsest.actionapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.format.Formats;
import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.actionapi.result.ResultBudget;
import org.palimpsest.actionapi.text.ClientLanguage;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;

/**
 * One request as far as it is only HTTP (spec: api-framework.md, sections 1, 3 and 14): what can be
 * answered without looking for a module is answered here.
 */
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

  /** Answers; at once, unless the module has to wait for something. */
  CompletionStage<HttpReply> answer() {
    int scriptEnd = request.path().indexOf(SCRIPT) + SCRIPT.length();
    if (scriptEnd >= SCRIPT.length() && scriptEnd < request.path().length()) {
      return completed(withoutPathInfo(request.path().substring(0, scriptEnd)));
    }
    return switch (ParameterReader.read(request)) {
      case ParameterReader.Outcome.TooMany _ ->
          completed(fixed(400, "A request can have no more than 1000 parameters."));
      case ParameterReader.Outcome.Read(RequestParameters parameters) -> answer(parameters);
    };
  }

  private CompletionStage<HttpReply> answer(RequestParameters parameters) {
    Cors cors =
        Cors.of(
            parameters, request, new AllowedOrigins(api.settings().answers().crossOriginSites()));
    if (cors.refusal() != null) {
      add("Cache-Control", "no-cache");
      return completed(fixed(403, cors.refusal()));
    }
    headers.addAll(cors.headers());
    boolean trusted = isTrusted(parameters, cors);
    if (!trusted) {
      add("MediaWiki-Login-Suppressed", "true");
    }
    if (request.method().equals("OPTIONS")) {
      return completed(fixed(200, ""));
    }
    RequestContext context = context(parameters, trusted);
    Printer printer = Printer.of(context, Formats.DEFAULT);
    RequestExecution exchange =
        new RequestExecution(api, context, printer, cors.cookies(), requestId);
    Reply reply = new Reply(api, context, printer, cors.varies(), headers);
    return exchange
        .run()
        .thenApply(outcome -> print(exchange, reply, outcome))
        .whenComplete((made, _) -> {
          if (made == null || !(made.body() instanceof StreamedAnswer)) {
            context.memory().close();
          }
        });
  }

  private static HttpReply print(
      RequestExecution exchange, Reply reply, RequestExecution.Outcome outcome) {
    try {
      return reply.to(outcome);
    } catch (RuntimeException unprintable) {
      return reply.to(exchange.failed(unprintable));
    }
  }

  private static CompletionStage<HttpReply> completed(HttpReply reply) {
    return CompletableFuture.completedFuture(reply);
  }

  /**
   * The refusal of a request whose body has not been read. The format may have stood in the body:
   * only programs send so much, so it is JSON unless the address says something else.
   */
  HttpReply refuseTooLarge(long limit) {
    RequestParameters parameters =
        switch (ParameterReader.read(request)) {
          case ParameterReader.Outcome.TooMany _ -> RequestParameters.none();
          case ParameterReader.Outcome.Read(RequestParameters read) -> read;
        };
    Cors cors =
        Cors.of(
            parameters, request, new AllowedOrigins(api.settings().answers().crossOriginSites()));
    headers.addAll(cors.headers());
    RequestContext context = context(parameters, false);
    Printer printer = Printer.of(context, Formats.JSON);
    ApiError error =
        ApiError.of(Message.of("apierror-http-contenttoolarge", Message.count(limit))).at("main");
    return new Reply(api, context, printer, cors.varies(), headers)
        .to(RequestExecution.Outcome.refused(413, error));
  }

  private RequestContext context(RequestParameters parameters, boolean trusted) {
    return new RequestContext(
        request,
        parameters,
        api.sessions().anonymous(request.address()),
        trusted,
        new ClientLanguage(
            api.localisation(),
            parameters.peek(MainParameters.USE_LANGUAGE.name()),
            parameters.peek(MainParameters.ERROR_LANGUAGE.name()),
            MainParameters.errorFormat(parameters.peek(MainParameters.ERROR_FORMAT.name())),
            !parameters.isAbsent(MainParameters.ERRORS_LOCAL.name())),
        now,
        api.vocabulary(),
        new ResultBudget(api.settings().answers().maxResultBytes()),
        api.memory().open());
  }

  private boolean isTrusted(RequestParameters parameters, Cors cors) {
    return !cors.anonymous()
        && parameters.isAbsent("callback")
        && request.header("Treat-as-Untrusted") == null;
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
