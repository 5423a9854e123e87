package org.palimpsest.actionapi.reading;

import java.util.List;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;

/** The refusal of two parameters that exclude each other. */
final class TogetherError {
  private TogetherError() {}

  static ApiError of(Call call, Param<?> one, Param<?> other) {
    return ApiError.of(
        Message.of("apierror-invalidparammix", List.of(call.nameOf(one), call.nameOf(other)), 2));
  }
}
