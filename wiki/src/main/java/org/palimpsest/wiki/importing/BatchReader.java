package org.palimpsest.wiki.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.dump.BrokenDumpException;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;
import org.palimpsest.wiki.dump.DumpItem;
import org.palimpsest.wiki.dump.DumpReader;
import org.palimpsest.wiki.dump.DumpedLogItem;
import org.palimpsest.wiki.dump.DumpedPage;
import org.palimpsest.wiki.dump.DumpedRevision;

/**
 * Reads a dump and puts its pages together into batches: many small pages into one, a large page
 * into several, which begin only when the end of the page has been read. Used by one thread.
 */
final class BatchReader {
  private static final int MAX_REVISIONS = 2000;
  private static final long MAX_BYTES = 4L << 20;

  private final DumpReader dump;
  private final RevisionPreparer preparer;
  private final LogPreparer logPreparer;
  private final ImportedTitles titles;
  private final Sink sink;
  private final List<PagePart> parts = new ArrayList<>();
  private final List<PreparedLogEntry> entries = new ArrayList<>();
  private final Set<Title> inBatch = new HashSet<>();
  private long items;
  private int revisions;
  private long bytes;
  private long skipped;

  /** Takes the batches. */
  @FunctionalInterface
  interface Sink {
    /** Takes one; waits as long as there are too many. */
    void put(ImportBatch batch) throws InterruptedException;
  }

  BatchReader(
      DumpReader dump,
      RevisionPreparer preparer,
      LogPreparer logPreparer,
      ImportedTitles titles,
      Sink sink) {
    this.dump = dump;
    this.preparer = preparer;
    this.logPreparer = logPreparer;
    this.titles = titles;
    this.sink = sink;
  }

  /** How many pages had titles that no page can have. */
  long skipped() {
    return skipped;
  }

  /**
   * Reads all of it.
   *
   * @param done how many pages and log entries are passed over
   */
  void read(long done) throws BrokenDumpException, InterruptedException {
    items = dump.skip(done);
    try {
      readPages();
    } finally {
      flush();
    }
  }

  private void readPages() throws BrokenDumpException, InterruptedException {
    PageSpool page = new PageSpool();
    try {
      for (DumpItem item = dump.next(); item != null; item = dump.next()) {
        switch (item) {
          case DumpedRevision revision -> page.add(preparer.prepare(revision));
          case DumpedPage ended -> {
            add(ended, page);
            page.close();
            page = new PageSpool();
          }
          case DumpedLogItem entry -> add(entry);
        }
      }
    } finally {
      page.close();
    }
  }

  private void add(DumpedPage page, PageSpool spool)
      throws BrokenDumpException, InterruptedException {
    if (page.title().isEmpty()) {
      throw new BrokenDumpException(Flaw.UNUSABLE, "A page has no title.", page.line(), "", null);
    }
    Optional<Title> title = titles.of(page, dump.namespaces());
    if (title.isEmpty() || spool.count() == 0) {
      skipped += title.isEmpty() ? 1 : 0;
      items++;
      return;
    }
    if (inBatch.contains(title.get()) || !spool.isSmall()) {
      flush();
    }
    boolean[] first = {true};
    spool.each(
        MAX_BYTES,
        (part, last) -> {
          add(new PagePart(title.get(), PagePart.modelled(title.get(), part), first[0], last));
          first[0] = false;
          if (!last) {
            flush();
          }
        });
    items++;
    if (revisions >= MAX_REVISIONS || bytes >= MAX_BYTES) {
      flush();
    }
  }

  private void add(DumpedLogItem entry) throws BrokenDumpException, InterruptedException {
    entries.add(logPreparer.prepare(entry));
    items++;
    if (entries.size() >= MAX_REVISIONS) {
      flush();
    }
  }

  private void add(PagePart part) {
    parts.add(part);
    inBatch.add(part.title());
    revisions += part.revisions().size();
    bytes += part.revisions().stream().mapToLong(PreparedRevision::bytesInMemory).sum();
  }

  private void flush() throws InterruptedException {
    sink.put(new ImportBatch(parts, entries, items));
    parts.clear();
    entries.clear();
    inBatch.clear();
    revisions = 0;
    bytes = 0;
  }
}
