package org.palimpsest.server.command;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.palimpsest.wiki.dump.CompressedOutput;
import org.palimpsest.wiki.dump.DumpSchema;
import org.palimpsest.wiki.export.ExportRequest;
import org.palimpsest.wiki.export.WikiExport;

/** Writes the whole wiki into a dump. */
final class ExportCommand implements Command {
  private static final String STANDARD_OUTPUT = "-";
  private static final int BUFFER = 1 << 16;

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String summary() {
    return "write all pages into a dump that MediaWiki reads";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest export FILE [OPTIONS]

    Writes all pages of the wiki, which may be running, with all their revisions into FILE,
    in MediaWiki's XML format. A name that ends in .gz, .bz2 or .zst has it compressed, and
    - is the standard output. What is hidden from anybody is marked as deleted and not in
    the dump, nor are deleted pages, accounts and uploaded files: to keep a wiki safe use
    palimpsest backup. FILE must not exist, and appears only when all of it is written.

      --current            only the current revision of each page
      --log                also the public log, behind the pages
      --schema VERSION     0.11 (default) or 0.10

    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--current", "--log");
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.and("--schema");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    String name = arguments.names(1).getFirst();
    ExportRequest request =
        new ExportRequest(schema(arguments), !arguments.has("--current"), arguments.has("--log"));
    StoreOptions.requireWiki(arguments);
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          try {
            long written =
                name.equals(STANDARD_OUTPUT)
                    ? write(wiki.export(), request, new KeptOpen(terminal.out()), name)
                    : write(wiki.export(), request, Path.of(name));
            terminal.err().printf("Exported %d revisions and log entries.%n", written);
          } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(e.getFile() + " exists already.", e);
          } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure("Cannot write the dump: " + e.getMessage(), e);
          }
        });
  }

  private static DumpSchema schema(Arguments arguments) throws UsageException {
    String version = arguments.value("--schema").orElse(DumpSchema.CURRENT.version());
    return Arrays.stream(DumpSchema.values())
        .filter(schema -> schema.version().equals(version))
        .findFirst()
        .orElseThrow(() -> new UsageException("There is no schema " + version + " to write."));
  }

  private static long write(WikiExport export, ExportRequest request, Path file)
      throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out =
        Files.newOutputStream(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      long written = write(export, request, out, String.valueOf(file.getFileName()));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static long write(WikiExport export, ExportRequest request, OutputStream out, String name)
      throws IOException {
    AtomicLong written = new AtomicLong();
    try (Writer text =
        new BufferedWriter(
            new OutputStreamWriter(
                CompressedOutput.of(new BufferedOutputStream(out, BUFFER), name),
                StandardCharsets.UTF_8),
            BUFFER)) {
      export.writeTo(text, request, written::set);
    }
    return written.get();
  }

  /** An output that is not ours to close. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int number) throws IOException {
      out.write(bytes, from, number);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
