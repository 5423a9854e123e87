package org.palimpsest.wiki.serving;

import java.util.List;
import java.util.Optional;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.ServedBytes;
import org.palimpsest.store.file.ServedLookup;
import org.palimpsest.store.file.ServedRow;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.file.StorageKey;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds hidden and deleted versions of files for those who may see them (spec:
 * filerevert-and-files.md, section 6). Thread-safe.
 */
public final class HiddenFileFetcher {
  private final Database database;
  private final TitleParser titles;

  public HiddenFileFetcher(Database database, TitleParser titles) {
    this.database = database;
    this.titles = titles;
  }

  /** What came of looking for one. */
  public sealed interface Found {
    /** It is there. */
    record Version(ServedFile file) implements Found {}

    /** It is not for this performer. */
    record Denied() implements Found {}

    /** There is none. */
    record None() implements Found {}
  }

  /** Whether somebody may see anything that is hidden or deleted. */
  public static boolean admits(Performer performer) {
    Clearance clearance = performer.clearance();
    return clearance.hiddenText() || clearance.suppressed();
  }

  /**
   * A version.
   *
   * @param target the title of the file, in any namespace
   * @param version the archive name of an old version, or the key of the bytes of a deleted one
   */
  public Found find(Performer performer, String target, String version) {
    if (!admits(performer)) {
      return new Found.Denied();
    }
    if (!(titles.parse(target) instanceof ParsedTitle.Local(Title title, _))) {
      return new Found.None();
    }
    List<ServedRow> rows = database.query(sql -> rows(sql, title.key(), version));
    return rows.isEmpty()
        ? new Found.None()
        : rows.stream()
            .flatMap(row -> cut(performer, row, title.key()).stream())
            .findFirst()
            .<Found>map(Found.Version::new)
            .orElseGet(Found.Denied::new);
  }

  private static List<ServedRow> rows(JdbcClient sql, String name, String version) {
    Optional<ArchiveName> archived =
        ArchiveName.parse(version).filter(parsed -> parsed.name().equals(name));
    return archived.isPresent()
        ? ServedLookup.archived(sql, archived.get()).stream().toList()
        : StorageKey.sha1(version)
            .map(sha1 -> ServedLookup.deleted(sql, name, sha1))
            .orElse(List.of());
  }

  /** What nobody hides is for those who see what is hidden, too: it may be deleted. */
  private static Optional<ServedFile> cut(Performer performer, ServedRow row, String name) {
    Clearance clearance = performer.clearance();
    ServedBytes bytes = row.bytes().seenWith(clearance).value();
    return bytes == null || (row.bytes().isPublic() && !clearance.hiddenText())
        ? Optional.empty()
        : Optional.of(
            new ServedFile(
                FileAddress.current(name),
                bytes.blobId(),
                bytes.key(),
                bytes.size(),
                bytes.mime(),
                row.created()));
  }
}
