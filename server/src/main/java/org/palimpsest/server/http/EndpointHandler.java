package org.palimpsest.server.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.http.range.PartialReplies;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a request from Jetty to the endpoint, and the reply back. */
final class EndpointHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(EndpointHandler.class);
  private static final CompletionStage<?> ANSWERED = CompletableFuture.completedStage(null);

  private final Endpoint endpoint;
  private final ListenerSettings settings;
  private final LeaderFollowers followers;
  private final BodyIntake intake;
  private final ReplyWriter replies;
  private volatile @Nullable Connection lastTalker;

  EndpointHandler(
      Endpoint endpoint,
      ReplyWriter replies,
      ListenerSettings settings,
      BodyIntake intake,
      LeaderFollowers followers) {
    this.endpoint = endpoint;
    this.replies = replies;
    this.settings = settings;
    this.intake = intake;
    this.followers = followers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Caller caller = Caller.of(request, settings);
    request.setAttribute(ObservedExchanges.CALLER, caller.address());
    letOthersTalk(request);
    HttpRequest head = head(request, caller);
    if (hasBody(request)) {
      intake.begin(
          request, head, endpoint.intake(head), new Receiver(head, request, response, callback));
    } else {
      answer(head, request, response, callback);
    }
    return true;
  }

  /** Answers a request once its body is there, or refuses it. */
  private final class Receiver implements BodyReceiver {
    private final HttpRequest head;
    private final Request request;
    private final Response response;
    private final Callback callback;

    Receiver(HttpRequest head, Request request, Response response, Callback callback) {
      this.head = head;
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public CompletionStage<?> receive(RequestBody body) {
      return answer(head.with(body), request, response, callback);
    }

    @Override
    public void refuse(int status, long limit) {
      EndpointHandler.this.refuse(head, status, limit, request, response, callback);
    }
  }

  /** Answers, perhaps later and on another thread; no thread waits for that. */
  private CompletionStage<?> answer(
      HttpRequest asked, Request request, Response response, Callback callback) {
    try {
      return endpoint
          .begin(asked)
          .whenComplete(
              (reply, failure) -> write(asked, reply, failure, request, response, callback));
    } catch (RuntimeException | Error e) {
      write(asked, null, e, request, response, callback);
      return ANSWERED;
    }
  }

  private void write(
      HttpRequest asked,
      @Nullable HttpReply reply,
      @Nullable Throwable failure,
      Request request,
      Response response,
      Callback callback) {
    try {
      StreamedBody streamed =
          asked.body() instanceof RequestBody.Streamed(var in) && in instanceof StreamedBody body
              ? body
              : null;
      if (reply == null && streamed != null && streamed.refusal() != 0) {
        refuse(asked, streamed.refusal(), streamed.limit(), request, response, callback);
      } else if (failure != null) {
        fail(request, response, callback, failure);
      } else if (reply != null) {
        if (streamed != null && !streamed.isRead()) {
          response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        replies.write(PartialReplies.of(asked, reply), request, response, callback);
      }
    } catch (RuntimeException | Error e) {
      fail(request, response, callback, e);
    }
  }

  /** Refuses a request whose body could not be read. */
  private void refuse(
      HttpRequest head,
      int status,
      long limit,
      Request request,
      Response response,
      Callback callback) {
    intake.refused(status);
    try {
      HttpReply reply = status == 413 ? endpoint.answerTooLarge(head, limit) : null;
      if (reply == null) {
        PlainErrors.send(request, response, callback, status);
      } else {
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE); // the body may still be coming
        replies.write(reply, request, response, callback);
      }
    } catch (RuntimeException | Error e) {
      fail(request, response, callback, e);
    }
  }

  /** Answers for what has failed on our side; an answer that has begun is broken off. */
  static void fail(Request request, Response response, Callback callback, Throwable failure) {
    if (!response.isCommitted()) {
      response.reset(); // what the headers say is not true of the answer to come
    }
    if (ImpairedDatabaseException.in(failure).isPresent()) { // which the log has been told
      PlainErrors.send(request, response, callback, 503);
      return;
    }
    LOG.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), failure);
    PlainErrors.send(request, response, callback, 500);
  }

  private static HttpRequest head(Request request, Caller caller) {
    HttpURI uri = request.getHttpURI();
    TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copyHeaders(request, headers);
    return new HttpRequest(
        request.getMethod(),
        uri.getPath() == null ? "" : uri.getPath(),
        uri.getQuery(),
        headers,
        RequestBody.NONE,
        caller.address(),
        caller.origin(),
        Map.of());
  }

  /**
   * What writes waits for the disk, so those that come on other connections are not kept waiting:
   * writes that wait together are committed together.
   */
  private void letOthersTalk(Request request) {
    Connection talker = request.getConnectionMetaData().getConnection();
    boolean alone = talker.equals(lastTalker);
    lastTalker = talker;
    String method = request.getMethod();
    if (!alone && !method.equals("GET") && !method.equals("HEAD")) {
      followers.handOver();
    }
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private static void copyHeaders(Request request, Map<String, String> headers) {
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue() == null ? "" : field.getValue();
      String before = headers.put(field.getName(), value);
      if (before != null) {
        String separator = field.getName().equalsIgnoreCase("Cookie") ? "; " : ", ";
        headers.put(field.getName(), before + separator + value);
      }
    }
  }
}
