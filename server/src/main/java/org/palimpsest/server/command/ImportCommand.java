package org.palimpsest.server.command;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.store.importing.ImportProgress;
import org.palimpsest.wiki.importing.DumpFile;
import org.palimpsest.wiki.importing.FileImportOutcome;
import org.palimpsest.wiki.importing.ImportListener;

/** Brings the histories of a dump into the wiki. */
final class ImportCommand implements Command {
  @Override
  public String name() {
    return "import";
  }

  @Override
  public String summary() {
    return "bring in the histories of a dump";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest import FILE [OPTIONS]

    Brings the pages and the log of a dump in MediaWiki's XML format (versions 0.3 to 0.11) into the
    wiki, with all revisions, their authors, times, summaries and content models. The file may be
    compressed by gzip, bzip2 or Zstandard. The wiki may be running.

    Authors become the accounts of their names; accounts that there are not yet are made, and
    nobody can log in to them until "palimpsest user password" gives them one. What is hidden in
    the dump is hidden here. Where there is a page already, the revisions become part of its
    history, and those that it has are left out. Reverts are found and tagged.

    A call that was interrupted goes on where it was when it is repeated. A file that is broken
    ends the import at that place (exit code 1); what came before stays.

      --username-prefix P  authors become "P>Name" and get no accounts
      --restart            begin at the beginning of the file again
    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--restart");
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.and("--username-prefix");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    Path path = Path.of(arguments.names(1).getFirst());
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new CommandFailure("Cannot read the file " + path + ".");
    }
    AtomicInteger exit = new AtomicInteger();
    StoreOptions.use(arguments, (wiki, _) -> exit.set(run(wiki, path, arguments, terminal)));
    return exit.get();
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static int run(Wiki wiki, Path path, Arguments arguments, Terminal terminal) {
    ProgressReport report = new ProgressReport(terminal.err(), isTerminal(), System::nanoTime);
    try {
      DumpFile file = new DumpFile(path);
      FileImportOutcome outcome =
          wiki.imports()
              .run(
                  file,
                  wiki.importedAuthors(arguments.value("--username-prefix").orElse(null)),
                  arguments.has("--restart"),
                  listener(file, report, terminal));
      report.end();
      return tell(outcome, terminal);
    } catch (IOException | UncheckedIOException e) {
      report.end();
      throw new CommandFailure("Cannot import " + path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("The import was interrupted.", e);
    }
  }

  private static ImportListener listener(DumpFile file, ProgressReport report, Terminal terminal) {
    return (bytesRead, progress) -> {
      if (bytesRead == 0 && progress.items() > 0) {
        terminal
            .err()
            .printf(
                "Goes on behind the first %,d pages, which are here already.%n", progress.items());
      }
      report.at(
          file.length() == 0 ? 1 : (double) bytesRead / file.length(),
          progress.revisions(),
          "revisions");
    };
  }

  private static int tell(FileImportOutcome outcome, Terminal terminal) {
    switch (outcome) {
      case FileImportOutcome.Done(ImportProgress progress, long skipped) -> {
        terminal.out().println("Imported " + words(progress) + ".");
        if (skipped > 0) {
          terminal.out().printf("Left out: %,d pages whose titles cannot be used here.%n", skipped);
        }
        return 0;
      }
      case FileImportOutcome.DoneBefore(ImportProgress progress) -> {
        terminal
            .out()
            .println(
                "This file has been imported already ("
                    + words(progress)
                    + "); --restart looks for what may be missing since.");
        return 0;
      }
      case FileImportOutcome.Broken(String sentence, ImportProgress progress) -> {
        terminal.err().println("palimpsest: " + sentence);
        terminal.err().println("palimpsest: Imported before that: " + words(progress) + ".");
        return 1;
      }
    }
  }

  private static String words(ImportProgress progress) {
    String pages =
        counted(progress.pages(), "page", "pages")
            + " with "
            + counted(progress.revisions(), "new revision", "new revisions");
    return progress.logEntries() == 0
        ? pages
        : pages + ", and " + counted(progress.logEntries(), "log entry", "log entries");
  }

  private static String counted(long number, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
  }
}
