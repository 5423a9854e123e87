package org.palimpsest.actionapi;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.CacheMode;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.RequestContext;
import org.palimpsest.actionapi.action.Validators;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.request.RequestParameters;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way to its answer: the checks in the order in which clients know them (spec:
 * api-framework.md, section 3), then the module. Whatever goes wrong inside is told to the operator
 * by the log and to the client by a code.
 */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final RequestContext context;
  private final Printer printer;
  private final String requestId;
  private final Checks checks;

  /**
   * An exchange.
   *
   * @param cookiesCount whether cookies tell who the client is
   */
  Exchange(
      ActionApi api,
      RequestContext context,
      Printer printer,
      boolean cookiesCount,
      String requestId) {
    this.context = context;
    this.printer = printer;
    this.requestId = requestId;
    this.checks = new Checks(api, context, printer, cookiesCount);
  }

  /** A check: what forbids to go on, or null. */
  private interface Check {
    @Nullable ApiError run();
  }

  /**
   * What came of a request.
   *
   * @param status the HTTP status
   * @param mode who may keep the answer
   * @param validators by what the client can tell later whether the answer has changed
   * @param main the main parameters, null when they were wrong
   */
  record Outcome(
      int status,
      Answer.Ready answer,
      CacheMode mode,
      Validators validators,
      @Nullable ParamValues main) {

    /** A refusal by which nothing but the request's own parameters can be at fault. */
    static Outcome refused(int status, ApiError error) {
      return new Outcome(status, Answer.refused(error), CacheMode.PRIVATE, Validators.NONE, null);
    }
  }

  /** Answers; at once, unless the module has to wait for something. */
  CompletionStage<Outcome> run() {
    try {
      ApiError error = firstError();
      if (error != null) {
        return CompletableFuture.completedFuture(refused(List.of(error)));
      }
      Call call = checks.call();
      Action module = checks.module();
      Validators validators = module.validators(call);
      if (ConditionalRequest.isUnchanged(context.request(), validators)) {
        return CompletableFuture.completedFuture(
            new Outcome(
                304, new Answer.Unchanged(), module.cacheMode(call), validators, checks.main()));
      }
      return switch (module.execute(call)) {
        case Answer.Ready answer ->
            CompletableFuture.completedFuture(answered(answer, validators));
        case Answer.Later(var later) ->
            later.thenApply(answer -> answered(answer, validators)).exceptionally(this::failed);
      };
    } catch (RuntimeException | StackOverflowError failure) {
      return CompletableFuture.completedFuture(failed(failure));
    }
  }

  private Outcome answered(Answer.Ready answer, Validators validators) {
    Action module = checks.module();
    if (answer instanceof Answer.Refused(List<ApiError> errors)) {
      return refused(errors.stream().map(e -> e.at(module.declaration().path())).toList());
    }
    reportUnread();
    return new Outcome(
        checks.status(), answer, module.cacheMode(checks.call()), validators, checks.main());
  }

  /** What came of it if it has failed in this way, which the log is told. */
  Outcome failed(Throwable thrown) {
    Throwable failure =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    LOG.error("Request {} failed", requestId, failure);
    return refused(List.of(internal(failure)));
  }

  private @Nullable ApiError firstError() {
    Check[] inOrder = {
      checks::recogniseClient,
      checks::mainParameters,
      checks::assertion,
      checks::assertedUser,
      checks::moduleParameters,
      checks::tokenIsNotInUrl,
      checks::token,
      checks::reading,
      checks::writing,
      checks::lag,
      checks::method,
      checks::posted,
      checks::size,
      checks::format
    };
    for (Check check : inOrder) {
      ApiError error = check.run();
      if (error != null) {
        return error;
      }
    }
    return null;
  }

  private Outcome refused(List<ApiError> errors) {
    return new Outcome(
        checks.status(), Answer.refused(errors), CacheMode.PRIVATE, Validators.NONE, checks.main());
  }

  private void reportUnread() {
    RequestParameters parameters = context.parameters();
    List<String> names =
        parameters.unread().stream().filter(name -> !printer.result().ignores(name)).toList();
    if (!names.isEmpty()) {
      context
          .notices()
          .warn(
              ApiWarning.of(
                  "main",
                  Message.of("apierror-unrecognizedparams", Message.commas(names), names.size())));
    }
  }

  private ApiError internal(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return ApiError.of(
            "internal_api_error_" + name, Message.of("apierror-exceptioncaught", requestId, name))
        .with(new ObjectNode().put("errorclass", failure.getClass().getName()))
        .at("main");
  }
}
