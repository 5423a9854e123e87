package org.palimpsest.actionapi.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * A refusal as the client gets it.
 *
 * @param code the code that programs look for
 * @param text an English sentence, plain text
 * @param data more for programs, or null
 * @param module the path of the module that refuses, for instance {@code query+revisions}; null
 *     stands for the module that returns the error
 */
public record ApiError(
    String code, String text, @Nullable ObjectNode data, @Nullable String module) {
  public ApiError {
    Objects.requireNonNull(code);
    Objects.requireNonNull(text);
  }

  /** An error without data. */
  public static ApiError of(String code, String text) {
    return new ApiError(code, text, null, null);
  }

  /** The same with data. */
  public ApiError with(ObjectNode newData) {
    return new ApiError(code, text, newData, module);
  }

  /** The same, said by this module unless it already names one. */
  public ApiError at(String path) {
    return module == null ? new ApiError(code, text, data, path) : this;
  }
}
