package org.palimpsest.actionapi.params;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.error.ErrorCodes;
import org.palimpsest.actionapi.error.Notices;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * What the reading of one module's parameters may depend on besides their texts.
 *
 * @param path the module's path, for instance {@code query+revisions}
 * @param call the parameters that call the module, for instance {@code action=query&prop=revisions}
 * @param highLimits whether the caller has the right to higher limits
 * @param now the time of the request
 * @param vocabulary the names that exist on this wiki
 * @param notices where warnings go
 */
public record ParamContext(
    String path,
    String call,
    boolean highLimits,
    Instant now,
    Vocabulary vocabulary,
    Notices notices) {

  /** Warns on behalf of the module; the code follows from the key. */
  void warn(Message message, @Nullable ObjectNode data) {
    warn(ErrorCodes.of(message), message, data);
  }

  /** Warns on behalf of the module. */
  void warn(String code, Message message, @Nullable ObjectNode data) {
    notices.warn(new ApiWarning(path, code, message, data));
  }

  /** How an outdated part of the module is called where its use is counted. */
  String feature(String part) {
    return call + '&' + part;
  }

  /** Notes what {@code max} stood for. */
  void limitIs(long limit) {
    notices.limit(path.substring(path.lastIndexOf('+') + 1), limit);
  }
}
