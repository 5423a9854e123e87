package org.palimpsest.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

final class FileVersionLookupTest {
  private static final Set<FilePart> ALL = Set.of(FilePart.values());

  @EveryEngine
  void old_versions_are_read_file_by_file_and_newest_first(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      for (int second = 1; second <= 4; second++) {
        files.upload("A.png", Instant.ofEpochSecond(second), "Uma", second);
      }
      files.upload("B.png", Instant.ofEpochSecond(8), "Vik", 8);
      files.upload("B.png", Instant.ofEpochSecond(9), "Vik", 9);
      List<Long> ids = List.of(id(tx.sql(), "B.png"), id(tx.sql(), "A.png"));

      Window<Position> two = Window.all(Direction.OLDER, 2);
      assertThat(sizes(FileVersionLookup.old(tx.sql(), ids, two, null, 50, ALL)))
          .containsExactly("B.png 8", "A.png 3", "A.png 2");

      Slice<FileVersionRow, FilePlace> cut =
          FileVersionLookup.old(tx.sql(), ids, two, null, 2, ALL);
      assertThat(sizes(cut)).containsExactly("B.png 8", "A.png 3");
      FilePlace next = Objects.requireNonNull(cut.next());
      assertThat(next.name()).isEqualTo("A.png");
      assertThat(
              sizes(
                  FileVersionLookup.old(
                      tx.sql(), ids.subList(1, 2), two, next.position(), 50, ALL)))
          .containsExactly("A.png 2", "A.png 1");
      return true;
    });
  }

  @EveryEngine
  void an_old_version_knows_when_it_was_replaced_and_the_current_one_does_not(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      files.upload("A.png", Instant.ofEpochSecond(1), "Uma", 1);
      files.upload("A.png", Instant.ofEpochSecond(2), "Vik", 2);
      long id = id(tx.sql(), "A.png");

      List<FileVersionRow> rows =
          FileVersionLookup.old(
                  tx.sql(), List.of(id), Window.all(Direction.OLDER, 9), null, 50, ALL)
              .items();
      assertThat(rows)
          .extracting(FileVersionRow::replaced)
          .containsExactly(Instant.ofEpochSecond(2));
      FileVersionRow current =
          Objects.requireNonNull(FileVersionLookup.currents(tx.sql(), List.of(id), ALL).get(id));
      assertThat(current.replaced()).isNull();
      assertThat(current.author().truth().name()).isEqualTo("Vik");
      assertThat(rows.getLast().author().truth().name()).isEqualTo("Uma");
      assertThat(rows.getLast().comment().truth()).isEqualTo("comment of 1");
      assertThat(rows.getLast().size().truth()).isEqualTo(new FileSize(1, 1, 2));
      FileContent content = rows.getLast().content().truth();
      assertThat(content.sha1()).isEqualTo("%040x".formatted(1));
      assertThat(content.metadataBytes()).isEqualTo(10);
      assertThat(MediaTable.metadata(tx.sql(), List.of(content.blobId())))
          .containsExactly(Map.entry(content.blobId(), "{\"size\":1}"));
      return true;
    });
  }

  @EveryEngine
  void what_is_hidden_of_a_version_is_guarded_but_for_its_size(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      long old = files.upload("A.png", Instant.ofEpochSecond(1), "Uma", 1);
      files.upload("A.png", Instant.ofEpochSecond(2), "Vik", 2);
      SampleFiles.hide(tx.sql(), old, new Visibility(Level.HIDDEN, Level.SUPPRESSED, Level.HIDDEN));

      FileVersionRow row =
          FileVersionLookup.old(
                  tx.sql(),
                  List.of(id(tx.sql(), "A.png")),
                  Window.all(Direction.OLDER, 9),
                  null,
                  50,
                  ALL)
              .items()
              .getLast();
      assertThat(row.size().seenWith(Clearance.NONE).value()).isNotNull();
      assertThat(row.content().seenWith(Clearance.NONE).value()).isNull();
      assertThat(row.comment().seenWith(Clearance.NONE).value()).isNull();
      assertThat(row.author().seenWith(Clearance.NONE).value()).isNull();
      return true;
    });
  }

  @EveryEngine
  void a_long_history_costs_no_more_than_what_is_read_of_it(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      files.upload("Long.png", Instant.ofEpochSecond(1), "Uma", 1);
      long id = id(tx.sql(), "Long.png");
      files.fill(id, 10_000);

      Window<Position> ten = Window.all(Direction.OLDER, 10);
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        assertThat(FileVersionLookup.old(tx.sql(), List.of(id), ten, null, 50, ALL).items())
            .hasSize(10);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      return true;
    });
  }

  @EveryEngine
  void lists_follow_the_name_or_the_time_of_the_current_version(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      files.upload("B.png", Instant.ofEpochSecond(1), "Uma", 7);
      files.upload("C.png", Instant.ofEpochSecond(2), "Vik", 7);
      files.upload("A.png", Instant.ofEpochSecond(3), "Uma", 5);
      files.upload("B.png", Instant.ofEpochSecond(4), "Uma", 7);
      files.upload("C.png", Instant.ofEpochSecond(5), "Uma", 9);
      FileFilter none = new FileFilter(null, null, null, null, Set.of(), Clearance.NONE);
      FileFilter large = new FileFilter(null, null, 7L, null, Set.of(), Clearance.NONE);
      List<Long> seven = BlobsByDigest.find(tx.sql(), "%040x".formatted(7));

      Window<String> names = Window.all(Direction.NEWER, 50);
      assertThat(sizes(FileListLookup.byName(tx.sql(), names, null, none, Set.of())))
          .containsExactly("A.png 5", "B.png 7", "C.png 9");
      assertThat(sizes(FileListLookup.byName(tx.sql(), names, null, large, Set.of())))
          .containsExactly("B.png 7", "C.png 9");
      assertThat(sizes(FileListLookup.byName(tx.sql(), names, seven, none, Set.of())))
          .containsExactly("B.png 7");

      Window<Position> times = Window.all(Direction.OLDER, 50);
      assertThat(sizes(FileListLookup.byTime(tx.sql(), times, null, none, Set.of())))
          .containsExactly("C.png 9", "B.png 7", "A.png 5");
      assertThat(sizes(FileListLookup.byTime(tx.sql(), times, seven, none, Set.of())))
          .containsExactly("B.png 7");
      return true;
    });
  }

  @EveryEngine
  void equal_files_are_found_by_their_current_versions(Database database) {
    database.write(tx -> {
      SampleFiles files = new SampleFiles(tx.sql());
      for (String name : List.of("A.png", "C.png", "B.png")) {
        files.upload(name, Instant.ofEpochSecond(1), "Uma", 7);
      }
      files.upload("D.png", Instant.ofEpochSecond(1), "Uma", 7);
      files.upload("D.png", Instant.ofEpochSecond(2), "Uma", 8);
      List<Long> ids = List.of(id(tx.sql(), "A.png"), id(tx.sql(), "D.png"), id(tx.sql(), "B.png"));

      Slice<DuplicateRow, DuplicatePlace> found =
          DuplicateLookup.list(tx.sql(), ids, Direction.NEWER, null, 3);
      assertThat(found.items())
          .extracting(DuplicateRow::place)
          .containsExactly(
              new DuplicatePlace("A.png", "B.png"),
              new DuplicatePlace("A.png", "C.png"),
              new DuplicatePlace("B.png", "A.png"));
      assertThat(found.next()).isEqualTo(new DuplicatePlace("B.png", "C.png"));
      return true;
    });
  }

  private static long id(JdbcClient sql, String name) {
    return FileTable.find(sql, new Title(Namespace.FILE, name)).orElseThrow().id();
  }

  private static List<String> sizes(Slice<FileVersionRow, ?> slice) {
    return slice.items().stream()
        .map(row -> row.name() + " " + row.size().truth().bytes())
        .toList();
  }
}
