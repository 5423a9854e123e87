package org.palimpsest.wiki.dump.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of log entries, which dumps have under another name or in another form than we keep
 * it. Values are maps, lists, texts, numbers, truth values and nulls. Immutable and thread-safe.
 */
interface StoredParam {
  /** What dumps call it. */
  String stored();

  /** Moves what there is of it from a dump's parameters to ours. */
  void read(Map<String, @Nullable Object> dumped, Map<String, @Nullable Object> ours);

  /** Moves what there is of it from our parameters to those for a dump. */
  void write(Map<String, @Nullable Object> ours, Map<String, @Nullable Object> dumped);
}
