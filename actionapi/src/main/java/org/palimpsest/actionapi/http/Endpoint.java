package org.palimpsest.actionapi.http;

import org.jspecify.annotations.Nullable;

/**
 * Answers requests. Called by many threads at once; never throws for anything that a client sent.
 */
@FunctionalInterface
public interface Endpoint {
  HttpReply answer(HttpRequest request);

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
