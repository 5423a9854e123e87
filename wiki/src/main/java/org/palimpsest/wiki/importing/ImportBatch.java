package org.palimpsest.wiki.importing;

import java.util.List;

/**
 * What is written in one transaction.
 *
 * @param parts parts of different pages
 * @param entries log entries
 * @param items how many pages and log entries of the file are dealt with when it is written
 */
record ImportBatch(List<PagePart> parts, List<PreparedLogEntry> entries, long items) {
  ImportBatch {
    parts = List.copyOf(parts);
    entries = List.copyOf(entries);
  }
}
