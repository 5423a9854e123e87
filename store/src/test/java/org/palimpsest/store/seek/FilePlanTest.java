package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.BlobsByDigest;
import org.palimpsest.store.file.DeletedFileLookup;
import org.palimpsest.store.file.DuplicateLookup;
import org.palimpsest.store.file.FileFilter;
import org.palimpsest.store.file.FileListLookup;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.file.FileVersionLookup;
import org.palimpsest.store.file.ServedLookup;
import org.palimpsest.store.file.UploaderGroups;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.upload.StashLookup;
import org.palimpsest.store.upload.StashedFile;

/** Every list of files is read along an index. */
class FilePlanTest {
  private static final Position PLACE = Position.firstOf(Instant.EPOCH);

  private static final List<Set<FilePart>> PARTS =
      List.of(EnumSet.noneOf(FilePart.class), EnumSet.allOf(FilePart.class));

  private static final List<FileFilter> FILTERS =
      List.of(
          filter(null, null, Set.of()),
          filter(null, 5L, Set.of("image/png", "image/gif")),
          filter(7L, null, Set.of()),
          new FileFilter(
              null,
              new UploaderGroups(Set.of("bot", "other"), false, Instant.EPOCH),
              null,
              9L,
              Set.of(),
              Clearance.NONE));

  @EveryEngine
  void what_is_fetched_is_found_by_an_index(Database database) {
    PlanTest.check(database, sql -> ServedLookup.current(sql, "A"));
    PlanTest.check(
        database, sql -> ServedLookup.archived(sql, new ArchiveName(Instant.EPOCH, "A")));
    PlanTest.check(database, sql -> ServedLookup.deleted(sql, "A", "b"));
  }

  @EveryEngine
  void the_versions_of_files_follow_an_index(Database database) {
    List<Title> titles = List.of(new Title(Namespace.FILE, "A"), new Title(Namespace.FILE, "B"));
    PlanTest.check(database, sql -> FileVersionLookup.files(sql, titles));
    for (Set<FilePart> parts : PARTS) {
      PlanTest.check(database, sql -> FileVersionLookup.currents(sql, List.of(1L, 2L), parts));
      for (Window<Position> window :
          List.of(
              Window.<Position>all(Direction.OLDER, 5),
              new Window<>(Direction.OLDER, PLACE, PLACE, 5))) {
        List<String> plan =
            PlanTest.check(
                database,
                sql -> FileVersionLookup.old(sql, List.of(1L, 2L, 3L), window, PLACE, 50, parts));
        assertThat(plan).anyMatch(step -> step.contains("file_version_by_time"));
      }
    }
  }

  @EveryEngine
  void lists_of_files_follow_an_index(Database database) {
    for (Direction direction : Direction.values()) {
      for (Set<FilePart> parts : PARTS) {
        for (FileFilter filter : FILTERS) {
          for (Window<String> window :
              List.of(Window.<String>all(direction, 5), new Window<>(direction, "A", "B", 5))) {
            PlanTest.check(
                database, sql -> FileListLookup.byName(sql, window, null, filter, parts));
            assertThat(
                    PlanTest.check(
                        database,
                        sql -> FileListLookup.byName(sql, window, List.of(3L), filter, parts)))
                .anyMatch(step -> step.contains("file_by_blob"));
          }
          for (Window<Position> window :
              List.of(
                  Window.<Position>all(direction, 5), new Window<>(direction, PLACE, PLACE, 5))) {
            assertThat(
                    PlanTest.check(
                        database, sql -> FileListLookup.byTime(sql, window, null, filter, parts)))
                .anyMatch(step ->
                    step.contains(
                        filter.by() == null
                            ? "file_version_current_by_time"
                            : "file_version_current_by_actor"));
            assertThat(
                    PlanTest.check(
                        database,
                        sql -> FileListLookup.byTime(sql, window, List.of(3L), filter, parts)))
                .anyMatch(step -> step.contains("file_version_current_by_blob"));
          }
        }
      }
    }
    PlanTest.check(database, sql -> BlobsByDigest.find(sql, "a"));
  }

  @EveryEngine
  void lists_of_deleted_versions_follow_an_index(Database database) {
    FilePlace place = new FilePlace("A", PLACE);
    for (Direction direction : Direction.values()) {
      for (Set<FilePart> parts : PARTS) {
        for (Window<FilePlace> window :
            List.of(
                Window.<FilePlace>all(direction, 5), new Window<>(direction, place, place, 5))) {
          assertThat(
                  PlanTest.check(
                      database,
                      sql -> DeletedFileLookup.list(sql, window, null, Clearance.NONE, parts)))
              .anyMatch(step -> step.contains("file_version_deleted "));
          assertThat(
                  PlanTest.check(
                      database,
                      sql ->
                          DeletedFileLookup.list(sql, window, List.of(3L), Clearance.NONE, parts)))
              .anyMatch(step -> step.contains("file_version_deleted_by_blob"));
        }
      }
    }
  }

  @EveryEngine
  void versions_that_are_named_follow_an_index(Database database) {
    for (Set<FilePart> parts : PARTS) {
      PlanTest.check(
          database, sql -> FileVersionLookup.replacedAt(sql, 1, List.of(Instant.EPOCH), parts));
      PlanTest.check(database, sql -> DeletedFileLookup.byIds(sql, List.of(1L, 2L), parts));
    }
  }

  @EveryEngine
  void equal_files_follow_an_index(Database database) {
    for (Direction direction : Direction.values()) {
      PlanTest.check(
          database, sql -> DuplicateLookup.list(sql, List.of(1L, 2L), direction, "A", 50));
    }
  }

  @EveryEngine
  void stashes_follow_an_index(Database database) {
    PlanTest.check(database, sql -> StashLookup.byKeys(sql, List.of("a", "b"), Instant.EPOCH));
    Window<StashedFile.Place> all = Window.all(Direction.NEWER, 5);
    for (Window<StashedFile.Place> window :
        List.of(all, all.startingAt(new StashedFile.Place(Instant.EPOCH, "a")))) {
      assertThat(PlanTest.check(database, sql -> StashLookup.list(sql, 1, window, Instant.EPOCH)))
          .anyMatch(step -> step.contains("stashed_upload_by_account"));
    }
  }

  private static FileFilter filter(@Nullable Long by, @Nullable Long minBytes, Set<String> mimes) {
    return new FileFilter(by, null, minBytes, null, mimes, Clearance.NONE);
  }
}
