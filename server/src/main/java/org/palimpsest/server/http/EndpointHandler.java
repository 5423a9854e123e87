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
import org.palimpsest.store.blob.ImpairedBlobStoreException;
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
    Answering answering = new Answering(head, request, response, callback);
    if (hasBody(request)) {
      intake.begin(request, head, endpoint.intake(head), answering);
    } else {
      answering.begin(head);
    }
    return true;
  }

  /** One request that is being answered. */
  private final class Answering implements BodyReceiver {
    private final HttpRequest head;
    private final Request request;
    private final Response response;
    private final Callback callback;

    Answering(HttpRequest head, Request request, Response response, Callback callback) {
      this.head = head;
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public CompletionStage<?> receive(RequestBody body) {
      HttpRequest whole = head.with(body);
      return body instanceof RequestBody.Streamed(var stream) && stream instanceof StreamedBody in
          ? begin(whole, in)
          : begin(whole);
    }

    @Override
    public void refuse(int status, long limit) {
      intake.refused(status);
      try {
        HttpReply reply = status == 413 ? endpoint.answerTooLarge(head, limit) : null;
        boolean more = status == 413 || status == 503; // else there is nobody, or nothing in time
        Callback end = more ? DrainingCallback.of(request, callback) : callback;
        if (reply == null) {
          PlainErrors.send(request, response, end, status);
        } else {
          response.getHeaders().put(HttpFields.CONNECTION_CLOSE); // the body may still be coming
          replies.write(reply, request, response, end);
        }
      } catch (RuntimeException | Error e) {
        fail(request, response, callback, e);
      }
    }

    /** Answers, perhaps later and on another thread; no thread waits for that. */
    CompletionStage<?> begin(HttpRequest whole) {
      try {
        return endpoint
            .begin(whole)
            .whenComplete((reply, failure) -> {
              if (failure != null) {
                fail(request, response, callback, failure);
              } else {
                write(reply);
              }
            });
      } catch (RuntimeException | Error e) {
        fail(request, response, callback, e);
        return ANSWERED;
      }
    }

    /** The same for who reads the body: why it has broken off is for us to say. */
    private CompletionStage<?> begin(HttpRequest whole, StreamedBody body) {
      HttpReply reply;
      try {
        reply = endpoint.begin(whole).toCompletableFuture().join();
      } catch (RuntimeException | Error e) {
        if (body.refusal() == 0) {
          fail(request, response, callback, e);
        } else {
          refuse(body.refusal(), body.limit());
        }
        return ANSWERED;
      }
      if (!body.isRead()) {
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
      }
      write(reply);
      return ANSWERED;
    }

    private void write(HttpReply reply) {
      try {
        replies.write(PartialReplies.of(head, reply), request, response, callback);
      } catch (RuntimeException | Error e) {
        fail(request, response, callback, e);
      }
    }
  }

  /** Answers for what has failed on our side; an answer that has begun is broken off. */
  static void fail(Request request, Response response, Callback callback, Throwable failure) {
    if (!response.isCommitted()) {
      response.reset(); // what the headers say is not true of the answer to come
    }
    // Which the log has been told.
    if (ImpairedDatabaseException.in(failure).isPresent()
        || ImpairedBlobStoreException.in(failure).isPresent()) {
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
