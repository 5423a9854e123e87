package org.palimpsest.actionapi.params;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.error.Notices;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * What the reading of one module's parameters may depend on besides their texts.
 *
 * @param path the module's path, for instance {@code query+revisions}
 * @param highLimits whether the caller has the right to higher limits
 * @param now the time of the request
 * @param vocabulary the names that exist on this wiki
 * @param notices where warnings go
 */
public record ParamContext(
    String path, boolean highLimits, Instant now, Vocabulary vocabulary, Notices notices) {

  /** Warns on behalf of the module. */
  public void warn(String code, String text, @Nullable ObjectNode data) {
    notices.warn(new ApiWarning(path, code, Message.of("rawmessage", text), data));
  }

  /** Notes what {@code max} stood for. */
  void limitIs(long limit) {
    notices.limit(path.substring(path.lastIndexOf('+') + 1), limit);
  }
}
