package org.palimpsest.wiki.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.dump.BrokenDumpException;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;
import org.palimpsest.wiki.dump.DumpItem;
import org.palimpsest.wiki.dump.DumpReader;
import org.palimpsest.wiki.dump.DumpedLogItem;
import org.palimpsest.wiki.dump.DumpedPage;
import org.palimpsest.wiki.dump.DumpedRevision;
import org.palimpsest.wiki.importing.ImportOutcome.NotDone;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.performer.Performer;

/**
 * Takes pages of another wiki in from a dump, each in a transaction of its own (spec:
 * administration.md, section 9). Pages that the performer may not edit are left out without a word.
 * One file is taken in at a time; who waits too long for it is told. Thread-safe.
 */
public final class ImportPages {
  /** An answer names every page. */
  private static final int MOST_PAGES = 20_000;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final Acts acts;
  private final ImportTools tools;
  private final UserNames names;
  private final TakenInPage page;

  /** What is read of a file takes memory of which nobody else knows. */
  private final Semaphore oneAtATime = new Semaphore(1);

  /**
   * @param page takes one page in
   */
  public ImportPages(Acts acts, ImportTools tools, UserNames names, TakenInPage page) {
    this.acts = acts;
    this.tools = tools;
    this.names = names;
    this.page = page;
  }

  /** Whether somebody may take in files at all. */
  public boolean isAllowed(Performer performer) {
    return performer.has(Right.IMPORTUPLOAD);
  }

  /** Does it, or says why not. */
  public ImportOutcome run(ImportRequest request) {
    Instant now = acts.now();
    if (!isAllowed(request.performer())) {
      return new ImportOutcome.NoRight();
    }
    var tags = acts.tagRefusal(request.performer(), request.tags(), now);
    if (tags.isPresent()) {
      return new ImportOutcome.TagsRefused(tags.get());
    }
    Optional<NotDone> misplaced = misplaced(request);
    return misplaced.isPresent() ? misplaced.get() : inTurn(request, now);
  }

  private ImportOutcome inTurn(ImportRequest request, Instant now) {
    try {
      if (!oneAtATime.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return new ImportOutcome.Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ImportOutcome.Busy();
    }
    try {
      return read(request, now);
    } finally {
      oneAtATime.release();
    }
  }

  private Optional<NotDone> misplaced(ImportRequest request) {
    if (request.rootPage().isEmpty()) {
      return Optional.empty();
    }
    Title root = root(request);
    if (root == null) {
      return Optional.of(new ImportOutcome.BadRootPage());
    }
    Namespace namespace = tools.parser().namespaces().byId(root.namespace()).orElseThrow();
    return namespace.subpages()
        ? Optional.empty()
        : Optional.of(new ImportOutcome.NoSubpages(namespace.name()));
  }

  private @Nullable Title root(ImportRequest request) {
    return tools.parser().parse(request.rootPage()) instanceof ParsedTitle.Local(Title title, _)
            && title.canExist()
        ? title
        : null;
  }

  private Placement placement(ImportRequest request) {
    Integer namespace = request.namespace();
    if (namespace != null) {
      return new Placement.Namespace(namespace);
    }
    Title root = request.rootPage().isEmpty() ? null : root(request);
    return root == null ? new Placement.Unchanged() : new Placement.Below(root);
  }

  /** A file that is broken anywhere is read to no avail first, so that nothing of it comes in. */
  private ImportOutcome read(ImportRequest request, Instant now) {
    List<ImportOutcome.Page> pages = new ArrayList<>();
    try {
      try (InputStream in = Files.newInputStream(request.file())) {
        DumpReader dump = new DumpReader(in, tools.maxTextBytes());
        if (dump.skip(MOST_PAGES + 1) > MOST_PAGES) {
          return new ImportOutcome.Broken(
              String.format(
                  Locale.ROOT, "The file has more than %,d pages and log entries.", MOST_PAGES));
        }
      }
      try (InputStream in = Files.newInputStream(request.file())) {
        return read(new DumpReader(in, tools.maxTextBytes()), request, now, pages)
            ? new ImportOutcome.Done(pages)
            : new ImportOutcome.Busy();
      }
    } catch (BrokenDumpException e) {
      return e.flaw() == Flaw.DOCUMENT_TYPE
          ? new ImportOutcome.Done(List.of())
          : new ImportOutcome.Broken(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file that was sent cannot be read again", e);
    }
  }

  private boolean read(
      DumpReader dump, ImportRequest request, Instant now, List<ImportOutcome.Page> pages)
      throws BrokenDumpException {
    RevisionPreparer preparer =
        tools.preparer(AuthorRule.foreign(names, request.prefix(), request.assignKnown()), now);
    ImportedTitles titles = tools.titles(placement(request));
    Words said = page.words();
    PageSpool spool = new PageSpool();
    try {
      for (DumpItem item = dump.next(); item != null; item = dump.next()) {
        switch (item) {
          case DumpedRevision revision -> spool.add(preparer.prepare(revision));
          case DumpedPage ended -> {
            if (!placed(titles.of(ended, dump.namespaces()), spool, request, said, now, pages)) {
              return false;
            }
            spool.close();
            spool = new PageSpool();
          }
          case DumpedLogItem _ -> {}
        }
      }
      return true;
    } finally {
      spool.close();
    }
  }

  /** Whether there is no need to give up. */
  private boolean placed(
      Optional<Title> title,
      PageSpool spool,
      ImportRequest request,
      Words said,
      Instant now,
      List<ImportOutcome.Page> pages) {
    if (title.isEmpty() || spool.count() == 0) {
      return true;
    }
    return switch (page.takeIn(title.get(), spool, request, said, now)) {
      case TakenInPage.Outcome.Done(int revisions) -> {
        pages.add(new ImportOutcome.Page(title.get(), revisions));
        yield true;
      }
      case TakenInPage.Outcome.NotAllowed _ -> true;
      case TakenInPage.Outcome.Busy _ -> false;
    };
  }
}
