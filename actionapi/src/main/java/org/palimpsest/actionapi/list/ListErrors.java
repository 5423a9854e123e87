package org.palimpsest.actionapi.list;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;

/** Refusals that several lists share. */
public final class ListErrors {
  public static final ApiError BAD_CONTINUE = ApiError.of(Message.of("apierror-badcontinue"));

  private ListErrors() {}

  /** No title of this wiki is, or begins, like this. */
  public static ApiError invalidTitle(String text) {
    return ApiError.of(Message.of("apierror-invalidtitle", text));
  }

  /** Two parameters exclude each other. */
  public static ApiError together(Call call, Param<?> one, Param<?> other) {
    return together(call, List.of(one, other));
  }

  /** Of these parameters only one may be given. */
  public static ApiError together(Call call, List<? extends Param<?>> params) {
    List<String> names = params.stream().<String>map(call::nameOf).toList();
    return ApiError.of(Message.of("apierror-invalidparammix", names, names.size()));
  }
}
