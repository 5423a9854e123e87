package org.palimpsest.server.http;

import java.util.concurrent.CompletionStage;
import org.palimpsest.http.intake.RequestBody;

/** Gets the body of one request, or why there is none; one of the two, once. Throws nothing. */
interface BodyReceiver {
  /** Here it is; the result says when it has been dealt with. */
  CompletionStage<?> receive(RequestBody body);

  /**
   * It cannot be had.
   *
   * @param status the status of the refusal: 400, 408, 413 or 503
   * @param limit how many bytes it may have, if that is why
   */
  void refuse(int status, long limit);
}
