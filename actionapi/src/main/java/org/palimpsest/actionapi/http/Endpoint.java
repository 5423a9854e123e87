package org.palimpsest.actionapi.http;

/**
 * Answers requests. Called by many threads at once; never throws for anything that a client sent.
 */
@FunctionalInterface
public interface Endpoint {
  HttpReply answer(HttpRequest request);
}
