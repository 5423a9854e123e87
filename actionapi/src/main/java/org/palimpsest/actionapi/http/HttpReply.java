package org.palimpsest.actionapi.http;

import java.util.List;

/**
 * One answer, complete.
 *
 * @param status the HTTP status
 * @param headers the headers in order; a name may come more than once ({@code Set-Cookie})
 * @param body the body, to be left out by the carrier when the request was HEAD
 * @param summary what logs and metrics may say of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
public record HttpReply(int status, List<Header> headers, byte[] body, ReplySummary summary) {
  /** A reply of which there is no more to say. */
  public HttpReply(int status, List<Header> headers, byte[] body) {
    this(status, headers, body, ReplySummary.NONE);
  }

  /** One header. */
  public record Header(String name, String value) {}

  /** The same with something to say of it. */
  public HttpReply with(ReplySummary newSummary) {
    return new HttpReply(status, headers, body, newSummary);
  }
}
