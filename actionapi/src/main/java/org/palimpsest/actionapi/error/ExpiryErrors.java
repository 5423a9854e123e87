package org.palimpsest.actionapi.error;

import java.util.List;
import org.palimpsest.model.message.Message;

/** What is wrong with expiries that are sent as texts, one for each of several things. */
public final class ExpiryErrors {
  /** The codes of all of them. */
  public static final List<String> CODES = List.of("toofewexpiries", "invalidexpiry", "pastexpiry");

  private ExpiryErrors() {}

  /** They are neither as many as things nor one for all. */
  public static ApiError notAsMany(int given, int things) {
    return ApiError.of(Message.of("apierror-toofewexpiries", given, things));
  }

  /** It is over already. */
  public static ApiError past(String text) {
    return ApiError.of(Message.of("apierror-pastexpiry", text));
  }

  /** It is no time at all. */
  public static ApiError unparsable(String text) {
    return ApiError.of(Message.of("apierror-invalidexpiry", text));
  }
}
