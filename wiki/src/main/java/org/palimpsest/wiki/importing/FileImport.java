package org.palimpsest.wiki.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.Database;
import org.palimpsest.store.importing.ImportProgress;
import org.palimpsest.store.importing.ImportProgressTable;
import org.palimpsest.wiki.dump.BrokenDumpException;
import org.palimpsest.wiki.dump.DumpReader;

/**
 * Restores a wiki, or a part of one, from the file of a dump: histories with their authors, times
 * and hidden fields. Nothing is told of it in histories, logs or recent changes. How far it has
 * come is kept with what is written, so that it goes on there when it is called again after it was
 * interrupted; what is there already is not written again.
 *
 * <p>One thread reads and prepares while another writes. Neither holds more than some batches.
 */
public final class FileImport {
  private static final int BATCHES_WAITING = 2;
  private static final int TRIES = 20;

  private final Database database;
  private final ImportTools tools;
  private final InstantSource clock;

  /** Makes one; each file needs one of its own. */
  public FileImport(Database database, ImportTools tools, InstantSource clock) {
    this.database = database;
    this.tools = tools;
    this.clock = clock;
  }

  /** What the reading thread hands over. */
  private sealed interface Message {
    /** Something to write. */
    record Next(ImportBatch batch) implements Message {}

    /** The end of the file. */
    record End(long skipped) implements Message {}

    /** The file is broken. */
    record Broken(String sentence) implements Message {}

    /** The reading thread has failed. */
    record Failed(RuntimeException failure) implements Message {}
  }

  /**
   * Imports a file.
   *
   * @param authors whose the revisions become
   * @param anew whether to begin at its beginning, wherever an earlier call has come to
   * @throws IOException if the file cannot be opened
   */
  public FileImportOutcome run(
      DumpFile file, AuthorRule authors, boolean anew, ImportListener listener)
      throws IOException, InterruptedException {
    String source = file.identity(authors.identity());
    ImportProgress before =
        anew
            ? ImportProgress.NOTHING
            : database
                .<Optional<ImportProgress>>query(sql -> ImportProgressTable.find(sql, source))
                .orElse(ImportProgress.NOTHING);
    if (before.finished()) {
      return new FileImportOutcome.DoneBefore(before);
    }
    listener.progress(0, before);
    try (InputStream in = file.open()) {
      BlockingQueue<Message> messages = new ArrayBlockingQueue<>(BATCHES_WAITING);
      Thread reading =
          Thread.ofPlatform()
              .name("import-reader")
              .start(() -> read(in, authors, before.items(), messages));
      try {
        return write(messages, source, before, file, listener);
      } finally {
        reading.interrupt();
        reading.join();
      }
    }
  }

  private void read(
      InputStream in, AuthorRule authors, long done, BlockingQueue<Message> messages) {
    try {
      messages.put(readAll(in, authors, done, messages));
    } catch (InterruptedException e) {
      // The writer has given up; nobody waits for more.
    }
  }

  private Message readAll(
      InputStream in, AuthorRule authors, long done, BlockingQueue<Message> messages)
      throws InterruptedException {
    try {
      BatchReader reader =
          new BatchReader(
              new DumpReader(in, tools.maxTextBytes()),
              tools.preparer(authors, null),
              tools.logPreparer(authors),
              tools.titles(new Placement.Unchanged()),
              batch -> messages.put(new Message.Next(batch)));
      reader.read(done);
      return new Message.End(reader.skipped());
    } catch (BrokenDumpException e) {
      return new Message.Broken(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new Message.Failed(e);
    }
  }

  private FileImportOutcome write(
      BlockingQueue<Message> messages,
      String source,
      ImportProgress before,
      DumpFile file,
      ImportListener listener)
      throws InterruptedException {
    ImportedAuthors authors = tools.authors();
    ImportedPages pages = tools.pages(authors, ImportRules.RESTORING);
    ImportProgress progress = before;
    while (true) {
      switch (messages.take()) {
        case Message.Next(ImportBatch batch) -> {
          progress = write(batch, source, progress, pages, authors);
          listener.progress(file.read(), progress);
        }
        case Message.End(long skipped) -> {
          ImportProgress end = progress.atEnd();
          database.write(tx -> {
            ImportProgressTable.put(tx.sql(), source, end, now());
            return true;
          });
          return new FileImportOutcome.Done(end, skipped);
        }
        case Message.Broken(String sentence) -> {
          return new FileImportOutcome.Broken(sentence, progress);
        }
        case Message.Failed(RuntimeException failure) -> throw failure;
      }
    }
  }

  private ImportProgress write(
      ImportBatch batch,
      String source,
      ImportProgress before,
      ImportedPages pages,
      ImportedAuthors authors) {
    for (int i = 0; i < TRIES; i++) {
      @Nullable Attempt attempt =
          database.write(tx -> {
            Optional<ImportedPages.Written> written = pages.write(tx.sql(), batch.parts(), now());
            if (written.isEmpty()) {
              tx.discard();
              return null;
            }
            Map<ImportedAuthor, Actor> actors = authors.find(tx.sql(), authors(batch));
            int entries = ImportedLog.write(tx.sql(), batch.entries(), actors);
            ImportProgress after = after(before, batch, written.get(), entries);
            ImportProgressTable.put(tx.sql(), source, after, now());
            actors.putAll(written.get().authors());
            return new Attempt(actors, after);
          });
      if (attempt != null) {
        authors.remember(attempt.authors());
        return attempt.after();
      }
    }
    throw new UncheckedIOException(
        new IOException("Others keep changing the pages that are imported"));
  }

  /** What a transaction has written that was not discarded. */
  private record Attempt(Map<ImportedAuthor, Actor> authors, ImportProgress after) {}

  private static List<ImportedAuthor> authors(ImportBatch batch) {
    return batch.entries().stream().map(PreparedLogEntry::author).distinct().toList();
  }

  private static ImportProgress after(
      ImportProgress before, ImportBatch batch, ImportedPages.Written written, int entries) {
    long pages = 0;
    long revisions = 0;
    for (int i = 0; i < written.parts().size(); i++) {
      int count = written.parts().get(i).revisions();
      pages += count > 0 && batch.parts().get(i).last() ? 1 : 0;
      revisions += count;
    }
    return before.plus(batch.items() - before.items(), pages, revisions, entries);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
