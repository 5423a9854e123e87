package org.palimpsest.actionapi.list;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;

/** The refusal of two parameters that exclude each other. */
public final class ExclusiveParamsError {
  private ExclusiveParamsError() {}

  public static ApiError of(Call call, Param<?> one, Param<?> other) {
    return ApiError.of(
        Message.of("apierror-invalidparammix", List.of(call.nameOf(one), call.nameOf(other)), 2));
  }
}
