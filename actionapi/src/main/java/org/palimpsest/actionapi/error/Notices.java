package org.palimpsest.actionapi.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.message.Message;

/** What is told to the client beside the result of one request. Used by one thread. */
public final class Notices {
  private static final ApiWarning OUTDATED =
      ApiWarning.of("main", "deprecation-help", Message.of("api-usage-mailinglist-ref"));

  private final List<ApiWarning> warnings = new ArrayList<>();
  private final Map<String, Long> limits = new LinkedHashMap<>();

  /**
   * Adds a warning; one that has been given already is not repeated. The first one about something
   * outdated brings a word for whoever maintains the client.
   */
  public void warn(ApiWarning warning) {
    if (!warnings.contains(warning)) {
      warnings.add(warning);
      if (warning.code().equals("deprecation") && !warnings.contains(OUTDATED)) {
        warnings.add(OUTDATED);
      }
    }
  }

  /** Notes what {@code limit=max} meant for a module. */
  public void limit(String moduleName, long limit) {
    limits.put(moduleName, limit);
  }

  /** The warnings in the order in which they came, a view. */
  public List<ApiWarning> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /** The limits that {@code max} stood for, by module name, a view. */
  public Map<String, Long> limits() {
    return Collections.unmodifiableMap(limits);
  }
}
