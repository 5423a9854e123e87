package org.palimpsest.server.command;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.palimpsest.store.blob.BlobCheck;
import org.palimpsest.wiki.verification.Finding;
import org.palimpsest.wiki.verification.Verification;

/** Looks whether everything that a wiki keeps agrees. */
final class VerifyCommand implements Command {
  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "look whether everything that is kept agrees";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest verify [OPTIONS]

    Reads the whole wiki, which may be running, and recounts what it has counted: whether
    current revisions, sizes, digests of texts, redirects, tags of reverts, recent changes,
    watched pages, the log and the statistics agree, and whether the bytes of files are
    there. Prints a line for each thing that must hold, and below it every place where it
    does not. Changes nothing unless it is told to sweep. Exit code 0: all agrees; 1:
    something does not.

      --rehash             read the bytes of all files, too, and compare their digests
      --sweep              delete bytes of files that nobody needs any more now; else the
                           running wiki does, in a while
    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--rehash", "--sweep");
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.NAMES;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    arguments.names(0);
    StoreOptions.requireWiki(arguments);
    AtomicLong mismatches = new AtomicLong();
    StoreOptions.use(
        arguments,
        (wiki, config) -> {
          Verification verification = wiki.verification();
          terminal.out().println("Looking at " + String.join(", ", verification.sizes()));
          Consumer<Finding> told =
              finding -> {
                print(finding, terminal);
                mismatches.addAndGet(finding.mismatches().size());
              };
          verification.run(told);
          if (arguments.has("--rehash")) {
            told.accept(verification.rehash());
          }
          if (arguments.has("--sweep")) {
            terminal.out().println("Swept: " + wiki.sweepFiles());
          }
          BlobCheck.Leftovers left = verification.leftovers();
          if (left.count() > 0) {
            terminal
                .out()
                .printf("Left over, to be swept: %d files, %d bytes%n", left.count(), left.bytes());
          }
        });
    long found = mismatches.get();
    terminal.out().println(found == 0 ? "Everything agrees." : "Mismatches: " + found + ".");
    return found == 0 ? 0 : 1;
  }

  private static void print(Finding finding, Terminal terminal) {
    terminal.out().println((finding.holds() ? "ok     " : "WRONG  ") + finding.claim());
    finding.mismatches().forEach(where -> terminal.out().println("         " + where));
    if (finding.mismatches().size() >= Verification.MOST_MISMATCHES) {
      terminal.out().println("         and perhaps more");
    }
  }
}
