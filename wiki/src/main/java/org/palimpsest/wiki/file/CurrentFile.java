package org.palimpsest.wiki.file;

import java.util.Optional;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.VersionRow;
import org.palimpsest.store.file.VersionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file with its current version. */
public record CurrentFile(FileFacts file, VersionRow version) {
  /** That of a title, if there is one. */
  public static Optional<CurrentFile> find(JdbcClient sql, Title title) {
    return FileTable.find(sql, title)
        .flatMap(file ->
            VersionTable.find(sql, file.latest()).map(version -> new CurrentFile(file, version)));
  }
}
