package org.palimpsest.actionapi;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.error.ErrorPrinter;
import org.palimpsest.actionapi.format.Formats;
import org.palimpsest.actionapi.format.PrintContext;
import org.palimpsest.actionapi.format.ResultPrinter;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.ReplySummary;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.cache.ConditionalRequest;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.setting.AnswerSettings;

/**
 * Makes the answer to one request: its headers (spec: api-framework.md, section 4) and its body.
 */
final class Reply {
  private final AnswerSettings settings;
  private final InstantSource clock;
  private final RequestContext context;
  private final Printer printer;
  private final boolean varies;
  private final List<Header> first;
  private final Param<ActionModule> action;
  private @Nullable String error;

  /**
   * A reply.
   *
   * @param varies whether it depends on the header {@code Origin}
   * @param first the headers that are known already
   */
  Reply(
      ActionApi api, RequestContext context, Printer printer, boolean varies, List<Header> first) {
    this.settings = api.settings().answers();
    this.action = api.action();
    this.clock = api.clock();
    this.context = context;
    this.printer = printer;
    this.varies = varies;
    this.first = first;
  }

  /** The reply that tells what came of the request. */
  HttpReply to(RequestExecution.Outcome outcome) {
    HttpReply reply = print(outcome);
    ParamValues main = outcome.main();
    String module = main == null ? null : main.get(action).declaration().name();
    return reply.with(new ReplySummary(module, error));
  }

  private HttpReply print(RequestExecution.Outcome outcome) {
    List<Header> headers = new ArrayList<>(first);
    headers.addAll(
        CookieHeaders.of(settings).of(context.session(), context.request(), context.now()));
    headers.addAll(ConditionalRequest.headers(outcome.validators()));
    headers.addAll(cacheHeaders(outcome));
    headers.add(new Header("X-Frame-Options", "DENY"));
    return switch (outcome.answer()) {
      case Answer.Unchanged _ -> new HttpReply(outcome.status(), headers, new byte[0]);
      case Answer.Document(String mimeType, String fileName, Node text, _) ->
          finish(200, headers, new DocumentPrinter(mimeType, fileName), DocumentPrinter.root(text));
      case Answer.Done done -> finish(outcome.status(), headers, tree(done));
      case Answer.Foreign foreign -> foreign(outcome.status(), headers, foreign);
      case Answer.Refused(List<ApiError> errors) -> {
        addErrorHeaders(headers, errors);
        if (outcome.status() == 503) {
          headers.add(new Header("Retry-After", "5"));
        }
        yield finish(outcome.status(), headers, tree(errors));
      }
    };
  }

  private HttpReply foreign(int status, List<Header> headers, Answer.Foreign answer) {
    return switch (answer.shape()) {
      case Answer.Shape.BareList list -> {
        List<ApiWarning> warnings = context.notices().warnings();
        if (!list.warningsAreErrors() || warnings.isEmpty()) {
          ResultPrinter json = Printer.of(context, Formats.JSON).result();
          yield finish(status, headers, json, answer.data());
        }
        ObjectNode data = new ObjectNode();
        errorPrinter().putWarnings(data, warnings);
        List<ApiError> errors =
            List.of(
                ApiError.of("warnings", Message.of("apierror-opensearch-json-warnings"))
                    .with(data)
                    .at("json"));
        addErrorHeaders(headers, errors);
        yield finish(status, headers, tree(errors, List.of()));
      }
      case Answer.Shape.Element(RootElement root) ->
          finish(status, headers, printer.result().under(root), tree(answer.data()));
      case Answer.Shape.Document(RootElement root, String mimeType) ->
          finish(status, headers, Formats.document(root, mimeType), tree(answer.data()));
    };
  }

  private HttpReply finish(int status, List<Header> headers, ObjectNode root) {
    return finish(status, headers, printer.result(), root);
  }

  private HttpReply finish(
      int status, List<Header> headers, ResultPrinter result, ObjectNode root) {
    PrintContext occasion =
        new PrintContext(status, Duration.between(context.now(), clock.instant()));
    Body body = StreamedAnswer.orBytes(result, root, occasion, context.memory());
    headers.add(new Header("Content-Type", result.mimeType() + "; charset=utf-8"));
    headers.add(new Header("Content-Disposition", "inline; filename=" + result.fileName()));
    return new HttpReply(status, headers, body);
  }

  private ObjectNode tree(Answer.Done done) {
    ObjectNode root = newRoot().putAll(done.head());
    putAsides(root, context.notices().warnings());
    root.putAll(done.data());
    putLimits(root);
    return root;
  }

  private ObjectNode tree(ObjectNode data) {
    return tree(new Answer.Done(new ObjectNode(), data));
  }

  private ObjectNode tree(List<ApiError> errors) {
    return tree(errors, context.notices().warnings());
  }

  private ObjectNode tree(List<ApiError> errors, List<ApiWarning> warnings) {
    ObjectNode root = newRoot();
    putAsides(root, warnings);
    errorPrinter().putErrors(root, errors);
    if (settings.exposeHostName()) {
      root.put("servedby", HostName.LOCAL);
    }
    return root;
  }

  private static ObjectNode newRoot() {
    return new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
  }

  private ErrorPrinter errorPrinter() {
    return new ErrorPrinter(context.errorWording(), context.request().origin() + "/w/api.php");
  }

  /** What goes along with data and with errors, even with errors of the parameters named here. */
  private void putAsides(ObjectNode root, List<ApiWarning> warnings) {
    errorPrinter().putWarnings(root, warnings);
    RequestParameters.Value requestId = context.parameters().get(MainParameters.REQUEST_ID.name());
    if (requestId != null) {
      root.put("requestid", requestId.text());
    }
    if (settings.exposeHostName() && isWanted(MainParameters.SERVED_BY)) {
      root.put("servedby", HostName.LOCAL);
    }
    if (isWanted(MainParameters.CURRENT_TIME)) {
      root.put("curtimestamp", context.now());
    }
    if (isWanted(MainParameters.LANGUAGE_INFO)) {
      root.put("uselang", context.language()).put("errorlang", context.errorLanguage());
    }
  }

  private boolean isWanted(Param<Boolean> param) {
    return context.parameters().get(param.name()) != null;
  }

  private void putLimits(ObjectNode root) {
    Map<String, Long> limits = context.notices().limits();
    if (!limits.isEmpty()) {
      ObjectNode node = root.putObject("limits");
      limits.forEach(node::put);
    }
  }

  private List<Header> cacheHeaders(RequestExecution.Outcome outcome) {
    boolean loggedIn = context.session().keys() != null;
    @Nullable ParamValues main = outcome.main();
    if (main == null || outcome.answer() instanceof Answer.Refused) {
      return CacheHeaders.of(CacheMode.PRIVATE, 0, 0, loggedIn, varies, context.now());
    }
    long maxAge =
        switch (outcome.answer()) {
          case Answer.Foreign foreign -> foreign.maxAge();
          case Answer.Document _, Answer.Unchanged _, Answer.Done _, Answer.Refused _ -> 0;
        };
    boolean ownLanguage = main.get(MainParameters.USE_LANGUAGE).equals("user");
    return CacheHeaders.of(
        outcome.mode().and(ownLanguage ? CacheMode.ANONYMOUS : CacheMode.PUBLIC),
        Math.max(main.get(MainParameters.SHARED_MAX_AGE), maxAge),
        Math.max(main.get(MainParameters.MAX_AGE), maxAge),
        loggedIn,
        varies,
        context.now());
  }

  private void addErrorHeaders(List<Header> headers, List<ApiError> errors) {
    error = errors.getFirst().code();
    headers.add(new Header("MediaWiki-API-Error", ErrorPrinter.header(errors)));
    if (errors.getFirst().code().equals("maxlag")) {
      headers.add(new Header("Retry-After", "5"));
      headers.add(new Header("X-Database-Lag", "0"));
    }
  }
}
