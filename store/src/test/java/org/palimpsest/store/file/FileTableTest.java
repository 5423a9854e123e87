package org.palimpsest.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;

final class FileTableTest {
  private static final Title PIER = new Title(Namespace.FILE, "Pier.png");

  @EveryEngine
  void a_file_knows_the_bytes_of_its_current_version(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      files.upload("Pier.png", Instant.ofEpochSecond(1), "Uma", 10);
      long second = files.upload("Pier.png", Instant.ofEpochSecond(2), "Uma", 20);

      assertThat(FileTable.find(tx.sql(), PIER).orElseThrow().latest()).isEqualTo(second);
      assertThat(
              tx.sql()
                  .sql("SELECT blob_id FROM file WHERE name = 'Pier.png'")
                  .query((rs, n) -> rs.getLong(1))
                  .single())
          .isEqualTo(files.blob(20));
      return true;
    });
  }

  @EveryEngine
  void nobody_advances_a_file_that_somebody_else_has_advanced(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      long first = files.upload("Pier.png", Instant.ofEpochSecond(1), "Uma", 10);
      long second = files.upload("Pier.png", Instant.ofEpochSecond(2), "Uma", 20);
      FileFacts file = FileTable.find(tx.sql(), PIER).orElseThrow();

      assertThat(FileTable.advance(tx.sql(), file.id(), first, first)).isFalse();
      assertThat(FileTable.find(tx.sql(), PIER).orElseThrow().latest()).isEqualTo(second);
      return true;
    });
  }
}
