package org.palimpsest.actionapi.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * A refusal as the client gets it.
 *
 * @param code the code that programs look for
 * @param message the sentence for people
 * @param data more for programs, or null
 * @param module the path of the module that refuses, for instance {@code query+revisions}; null
 *     stands for the module that returns the error
 */
public record ApiError(
    String code, Message message, @Nullable ObjectNode data, @Nullable String module) {
  /** The code of what may well be done in a moment: the status of the reply is 503. */
  public static final String BUSY = "busy";

  public ApiError {
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
  }

  /** An error without data whose code follows from the key of its sentence. */
  public static ApiError of(Message message) {
    return of(ErrorCodes.of(message), message);
  }

  /** An error without data. */
  public static ApiError of(String code, Message message) {
    return new ApiError(code, message, null, null);
  }

  /** The same with data. */
  public ApiError with(ObjectNode newData) {
    return new ApiError(code, message, newData, module);
  }

  /** The same, said by this module unless it already names one. */
  public ApiError at(String path) {
    return module == null ? new ApiError(code, message, data, path) : this;
  }
}
