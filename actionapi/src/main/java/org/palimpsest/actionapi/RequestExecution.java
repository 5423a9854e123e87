package org.palimpsest.actionapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.http.cache.ConditionalRequest;
import org.palimpsest.http.cache.Validators;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.blob.ImpairedBlobStoreException;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.memory.MemoryShortageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way to its answer: the checks in the order in which clients know them (spec:
 * api-framework.md, section 3), then the module. Whatever goes wrong inside is told to the operator
 * by the log and to the client by a code.
 */
final class RequestExecution {
  private static final Logger LOG = LoggerFactory.getLogger(RequestExecution.class);

  /** The code that an exception of MediaWiki becomes, which clients know and try again after. */
  private static final String DATABASE_GONE = "internal_api_error_DBConnectionError";

  /** All is in order with a request that has one of these errors: it may be sent again. */
  private static final Set<String> LATER = Set.of(ApiError.BUSY, DATABASE_GONE);

  private final RequestContext context;
  private final Printer printer;
  private final String requestId;
  private final Checks checks;

  /**
   * An execution of a request.
   *
   * @param cookiesCount whether cookies tell who the client is
   */
  RequestExecution(
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
      ActionModule module = checks.module();
      Validators validators = module.validators(call);
      if (ConditionalRequest.isUnchanged(context.request(), validators)) {
        return CompletableFuture.completedFuture(unchanged(validators));
      }
      return switch (module.execute(call)) {
        case Answer.Ready answer -> CompletableFuture.completedFuture(answered(answer, validators));
        case Answer.Later(var later) ->
            later.thenApply(answer -> answered(answer, validators)).exceptionally(this::failed);
      };
    } catch (RuntimeException | StackOverflowError failure) {
      return CompletableFuture.completedFuture(failed(failure));
    }
  }

  private Outcome answered(Answer.Ready answer, Validators validators) {
    ActionModule module = checks.module();
    if (answer instanceof Answer.Refused(List<ApiError> errors)) {
      return refused(errors.stream().map(e -> e.at(module.declaration().path())).toList());
    }
    if (answer instanceof Answer.Document document
        && !document.validators().equals(Validators.NONE)) {
      return answered(document);
    }
    reportUnread();
    return new Outcome(
        checks.status(), answer, module.cacheMode(checks.call()), validators, checks.main());
  }

  /** A document that has to be made before it is known whether the client has it. */
  private Outcome answered(Answer.Document document) {
    return ConditionalRequest.isUnchanged(context.request(), document.validators())
        ? unchanged(document.validators())
        : new Outcome(
            checks.status(),
            document,
            checks.module().cacheMode(checks.call()),
            document.validators(),
            checks.main());
  }

  private Outcome unchanged(Validators validators) {
    return new Outcome(
        304,
        new Answer.Unchanged(),
        checks.module().cacheMode(checks.call()),
        validators,
        checks.main());
  }

  /** What came of it if it has failed in this way, which the log is told. */
  Outcome failed(Throwable thrown) {
    Optional<ImpairedDatabaseException> impaired = ImpairedDatabaseException.in(thrown);
    if (impaired.isPresent()) {
      return impaired(impaired.get().condition());
    }
    if (ImpairedBlobStoreException.in(thrown).isPresent()) {
      String reason = context.errorWording().text(Message.of("readonly-files"));
      return refused(List.of(Refusals.readOnly(reason).at("main")));
    }
    Throwable failure =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (failure instanceof MemoryShortageException) {
      return refused(List.of(ApiError.of(Message.of("apierror-busy")).at("main")));
    }
    LOG.error("Request {} failed", requestId, failure);
    return refused(List.of(internal(failure)));
  }

  /**
   * The log has been told. Clients wait and try again when they see {@code readonly}, or the status
   * 503, or, of the codes that an exception of MediaWiki becomes, this one.
   */
  private Outcome impaired(Condition condition) {
    if (condition.isReadable()) {
      String reason = context.errorWording().text(Refusals.reason(condition));
      return refused(List.of(Refusals.readOnly(reason).at("main")));
    }
    context.speakWithoutDatabase();
    ApiError error =
        ApiError.of(DATABASE_GONE, Message.of("apierror-databasegone"))
            .with(new ObjectNode().put("errorclass", "Wikimedia\\Rdbms\\DBConnectionError"))
            .at("main");
    return refused(List.of(error));
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
    int status = LATER.contains(errors.getFirst().code()) ? 503 : checks.status();
    return new Outcome(
        status, Answer.refused(errors), CacheMode.PRIVATE, Validators.NONE, checks.main());
  }

  private void reportUnread() {
    RequestParameters parameters = context.parameters();
    List<String> names = parameters.unread();
    names.removeIf(printer.result()::ignores);
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
