package org.palimpsest.http;

import java.util.List;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.body.Bytes;

/**
 * One answer.
 *
 * @param status the HTTP status
 * @param headers the headers in order; a name may come more than once ({@code Set-Cookie})
 * @param body the body, to be left out by the carrier when the request was HEAD
 * @param summary what logs and metrics may say of it
 */
public record HttpReply(int status, List<Header> headers, Body body, ReplySummary summary) {
  /** A reply of which there is no more to say. */
  public HttpReply(int status, List<Header> headers, Body body) {
    this(status, headers, body, ReplySummary.NONE);
  }

  /** A reply of bytes. */
  public HttpReply(int status, List<Header> headers, byte[] body) {
    this(status, headers, new Bytes(body));
  }

  /** One header. */
  public record Header(String name, String value) {}

  /** The same with something to say of it. */
  public HttpReply with(ReplySummary newSummary) {
    return new HttpReply(status, headers, body, newSummary);
  }
}
