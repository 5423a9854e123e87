package org.palimpsest.actionapi.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;

/**
 * The codes by which old documentation knows errors that have another code today: scripts may still
 * look for them.
 */
public final class LegacyCodes {
  private static final String MISSING = "paramvalidator-missingparam";
  private static final String EMPTY = "paramempty";
  private static final String OF_REVISIONDELETE = "apierror-revdel-";

  private static final Map<String, String> BY_KEY =
      Map.of(
          "apierror-missingparam-one-of", "missingparams",
          "apierror-missingparam-at-least-one-of", "missingparams",
          "apierror-paramempty", EMPTY);

  private static final Map<String, List<String>> BY_CODE =
      Map.of(
          "missingparam", List.of("missingparams", "notitle", "nouser", "notoken"),
          "badparams", List.of("revdel-mutuallyexclusive", "revdel-paramneeded"),
          "needtarget", List.of("revdel-needtarget"));

  private LegacyCodes() {}

  /** The older code of an error; null where there is none. */
  public static @Nullable String of(ApiError error) {
    Message message = error.message();
    if (message.key().equals(MISSING)
        && message.params().getFirst() instanceof Message.Param.Plain(String name)) {
      return "no" + name;
    }
    return message.key().startsWith(OF_REVISIONDELETE)
        ? message.key().substring("apierror-".length())
        : BY_KEY.get(message.key());
  }

  /** The older codes of errors that have this code today. */
  public static List<String> of(String code) {
    return code.startsWith(EMPTY + '_') ? List.of(EMPTY) : BY_CODE.getOrDefault(code, List.of());
  }
}
