package org.palimpsest.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.intake.Intake;

/**
 * Answers requests. Called by many threads at once; never throws for anything that a client sent.
 */
@FunctionalInterface
public interface Endpoint {
  HttpReply answer(HttpRequest request);

  /**
   * Answers without holding the calling thread while the answer waits for something scarce; such an
   * answer comes on another thread. Where nothing ever waits, it is there at once.
   */
  default CompletionStage<HttpReply> begin(HttpRequest request) {
    return CompletableFuture.completedFuture(answer(request));
  }

  /**
   * How it wants the body of a request. Asked before any of it is read, and only when there is one;
   * must not wait for anything.
   *
   * @param head the request without its body
   */
  default Intake intake(HttpRequest head) {
    return Intake.USUAL;
  }

  /**
   * The answer to a request whose body is too large to be read, with the status 413; null when a
   * plain sentence will do.
   *
   * @param head the request without its body
   * @param limit how many bytes a body may have
   */
  default @Nullable HttpReply answerTooLarge(HttpRequest head, long limit) {
    return null;
  }
}
