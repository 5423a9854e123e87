package org.palimpsest.actionapi.reading;

import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;

/** The refusal of two parameters that exclude each other. */
final class TogetherError {
  private TogetherError() {}

  static ApiError of(Call call, Param<?> one, Param<?> other) {
    return ApiError.of(
        "invalidparammix",
        "The parameters \"%s\" and \"%s\" cannot be used together."
            .formatted(call.nameOf(one), call.nameOf(other)));
  }
}
