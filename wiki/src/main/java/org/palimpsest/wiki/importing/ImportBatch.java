package org.palimpsest.wiki.importing;

import java.util.List;

/**
 * What is written in one transaction.
 *
 * @param parts parts of different pages
 * @param items how many pages and log entries of the file are dealt with when it is written
 */
record ImportBatch(List<PagePart> parts, long items) {
  ImportBatch {
    parts = List.copyOf(parts);
  }
}
