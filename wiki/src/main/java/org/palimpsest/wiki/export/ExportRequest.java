package org.palimpsest.wiki.export;

import java.util.Objects;
import org.palimpsest.wiki.dump.DumpSchema;

/**
 * What a dump of the whole wiki has in it.
 *
 * @param history whether pages come with all their revisions, and not with the current one only
 * @param log whether the log follows
 */
public record ExportRequest(DumpSchema schema, boolean history, boolean log) {
  public ExportRequest {
    Objects.requireNonNull(schema);
  }
}
