package org.palimpsest.actionapi.http;

import java.util.List;

/**
 * One answer, complete.
 *
 * @param status the HTTP status
 * @param headers the headers in order; a name may come more than once ({@code Set-Cookie})
 * @param body the body, to be left out by the carrier when the request was HEAD
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
public record HttpReply(int status, List<Header> headers, byte[] body) {
  /** One header. */
  public record Header(String name, String value) {}
}
