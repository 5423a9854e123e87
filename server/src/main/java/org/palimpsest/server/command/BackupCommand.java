package org.palimpsest.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.palimpsest.server.config.ServerConfig;
import org.palimpsest.store.Databases;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.blob.BlobBackup;
import org.palimpsest.store.blob.ImpairedBlobStoreException;
import org.palimpsest.wiki.setting.Settings;
import org.springframework.dao.DataAccessException;

/** Copies the wiki in a data folder, which may be in use. */
final class BackupCommand implements Command {
  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String summary() {
    return "copy the wiki, also while it runs";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest backup DIR [OPTIONS]

    Copies the wiki into the folder DIR, which must not exist or be empty. The wiki may be
    running; the copy is its state at one moment, is read again and checked from beginning
    to end, and appears under the name DIR only when all is well. To use it:
    palimpsest serve --data DIR

    Files that are kept by a server of their own (blob-store) are not copied.

    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.NAMES;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    Path target = Path.of(arguments.names(1).getFirst()).toAbsolutePath().normalize();
    ServerConfig config = StoreOptions.config(arguments, Map.of(), Settings.defaults());
    if (config.database() != null) {
      throw new CommandFailure(
          "A wiki in PostgreSQL is copied by PostgreSQL's own program: pg_dump --format=custom --file=FILE --dbname=URL");
    }
    refuseUnlessFree(target);
    try (UnfinishedFolder unfinished = UnfinishedFolder.besides(target)) {
      Path wiki = StoreOptions.folder(arguments);
      long texts = Databases.backUp(StoreOptions.file(wiki), StoreOptions.file(unfinished.path()));
      // After the database: what it refers to is there, and bytes of files are never changed.
      long files =
          BlobBackup.copy(
              StoreOptions.files(wiki),
              StoreOptions.files(unfinished.path()),
              InstantSource.system());
      unfinished.finish();
      terminal
          .out()
          .printf(
              "Copied the wiki to %s and checked it (%d texts, %d files).%n", target, texts, files);
      if (config.blobStore() != null) {
        terminal.out().println("Files that are kept by a server of their own are not in the copy.");
      }
      return 0;
    } catch (DirectoryNotEmptyException e) {
      throw new CommandFailure(target + " is not empty.", e);
    } catch (UnusableDatabaseException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    } catch (ImpairedBlobStoreException e) {
      throw new CommandFailure("Cannot make the copy: " + e.getMessage(), e);
    } catch (DataAccessException e) {
      throw new CommandFailure("Cannot make the copy: " + e.getMostSpecificCause().getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure("Cannot make the copy: " + e.getMessage(), e);
    }
  }

  private static void refuseUnlessFree(Path target) {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new CommandFailure(target + " is not a folder.");
    }
    try (var inside = Files.list(target)) {
      if (inside.findAny().isPresent()) {
        throw new CommandFailure(target + " is not empty.");
      }
    } catch (IOException e) {
      throw new CommandFailure("Cannot look into " + target + ": " + e.getMessage(), e);
    }
  }
}
