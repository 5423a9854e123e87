package org.palimpsest.actionapi.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * Something that the client should know although its call goes on.
 *
 * @param module the path of the module that warns, for instance {@code main} or {@code
 *     query+revisions}
 * @param code the code that programs look for
 * @param message the sentence for people
 * @param data more for programs, or null
 */
public record ApiWarning(String module, String code, Message message, @Nullable ObjectNode data) {
  public ApiWarning {
    Objects.requireNonNull(module);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
  }

  /** A warning without data whose code follows from the key of its sentence. */
  public static ApiWarning of(String module, Message message) {
    return of(module, ErrorCodes.of(message), message);
  }

  /** A warning without data. */
  public static ApiWarning of(String module, String code, Message message) {
    return new ApiWarning(module, code, message, null);
  }
}
