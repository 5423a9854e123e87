package org.palimpsest.actionapi.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Something that the client should know although its call goes on.
 *
 * @param module the path of the module that warns, for instance {@code main} or {@code
 *     query+revisions}
 * @param code the code that programs look for
 * @param text an English sentence, plain text
 * @param data more for programs, or null
 */
public record ApiWarning(String module, String code, String text, @Nullable ObjectNode data) {
  public ApiWarning {
    Objects.requireNonNull(module);
    Objects.requireNonNull(code);
    Objects.requireNonNull(text);
  }

  /** A warning without data. */
  public static ApiWarning of(String module, String code, String text) {
    return new ApiWarning(module, code, text, null);
  }
}
