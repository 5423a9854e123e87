package org.palimpsest.wiki.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.BlobsByDigest;
import org.palimpsest.store.file.DeletedFileLookup;
import org.palimpsest.store.file.DuplicateLookup;
import org.palimpsest.store.file.DuplicatePlace;
import org.palimpsest.store.file.DuplicateRow;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileFilter;
import org.palimpsest.store.file.FileListLookup;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.file.FileVersionLookup;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.user.ActorIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists files of the whole wiki, and deleted versions, as one reader may see them. Thread-safe. */
public final class FileListReader {
  private final Database database;
  private final FileCutter cutter;

  public FileListReader(Database database) {
    this(database, new FileCutter(new MetadataReader(database)));
  }

  private FileListReader(Database database, FileCutter cutter) {
    this.database = database;
    this.cutter = cutter;
  }

  /** A reader for one request, which holds what is read. */
  public FileListReader within(RequestMemory holder) {
    return new FileListReader(database, cutter.within(holder));
  }

  /** The current versions of files within a window of names. */
  public Slice<FileVersionView, String> byName(
      Window<String> window, FileListRequest request, Set<FilePart> parts) {
    Slice<FileVersionRow, String> rows =
        database.read(sql -> {
          List<Long> blobs = blobs(sql, request.sha1());
          return FileListLookup.byName(sql, window, blobs, filter(sql, request), parts);
        });
    return cut(rows, cutter.live(rows.items(), parts, request.clearance()), FileVersionRow::name);
  }

  /** The current versions of files within a window of times. */
  public Slice<FileVersionView, Position> byTime(
      Window<Position> window, FileListRequest request, Set<FilePart> parts) {
    Slice<FileVersionRow, Position> rows =
        database.read(sql -> {
          List<Long> blobs = blobs(sql, request.sha1());
          return FileListLookup.byTime(sql, window, blobs, filter(sql, request), parts);
        });
    return cut(
        rows, cutter.live(rows.items(), parts, request.clearance()), FileVersionRow::position);
  }

  /**
   * Deleted versions by name, within a window. What their bytes say of themselves is for those only
   * who may see deleted contents.
   *
   * @param sha1 only those with bytes of this digest, 40 hex digits in small letters; null: all
   */
  public Slice<FileVersionView, FilePlace> deleted(
      Window<FilePlace> window, @Nullable String sha1, Set<FilePart> asked, Clearance clearance) {
    Set<FilePart> parts = EnumSet.noneOf(FilePart.class);
    parts.addAll(asked);
    if (!clearance.seesDeleted(Field.CONTENT)) {
      parts.remove(FilePart.METADATA);
    }
    Slice<FileVersionRow, FilePlace> rows =
        database.read(
            sql -> DeletedFileLookup.list(sql, window, blobs(sql, sha1), clearance, parts));
    return cut(rows, cutter.deleted(rows.items(), parts, clearance), FileVersionRow::place);
  }

  /**
   * Files that equal one of these, file by file.
   *
   * @param titles of files, at most 500
   * @param resume where to go on; null: at the beginning
   */
  public Slice<DuplicateView, DuplicatePlace> duplicates(
      List<Title> titles,
      Direction direction,
      @Nullable DuplicatePlace resume,
      int limit,
      Clearance clearance) {
    return database
        .read(sql -> {
          List<FileFacts> files =
              FileVersionLookup.files(sql, titles).values().stream()
                  .filter(file -> isLeft(file, direction, resume))
                  .sorted((one, other) ->
                      (direction == Direction.NEWER ? 1 : -1)
                          * TitleRange.compare(one.title().key(), other.title().key()))
                  .toList();
          if (files.isEmpty()) {
            return Slice.<DuplicateRow, DuplicatePlace>empty();
          }
          boolean here = resume != null && files.getFirst().title().key().equals(resume.of());
          return DuplicateLookup.list(
              sql,
              files.stream().map(FileFacts::id).toList(),
              direction,
              here ? Objects.requireNonNull(resume).name() : null,
              limit);
        })
        .map(row ->
            new DuplicateView(
                row.of(), row.name(), row.created(), row.author().seenWith(clearance)));
  }

  private static boolean isLeft(
      FileFacts file, Direction direction, @Nullable DuplicatePlace resume) {
    if (resume == null) {
      return true;
    }
    int order = TitleRange.compare(file.title().key(), resume.of());
    return direction == Direction.NEWER ? order >= 0 : order <= 0;
  }

  private static @Nullable List<Long> blobs(JdbcClient sql, @Nullable String sha1) {
    return sha1 == null ? null : BlobsByDigest.find(sql, sha1);
  }

  private static FileFilter filter(JdbcClient sql, FileListRequest request) {
    return new FileFilter(
        ActorIds.actorId(sql, request.by()),
        request.members(),
        request.minBytes(),
        request.maxBytes(),
        request.mimes(),
        request.clearance());
  }

  /** The first of some rows as they are seen; the list goes on with the first that is not. */
  private static <P> Slice<FileVersionView, P> cut(
      Slice<FileVersionRow, P> rows,
      List<FileVersionView> views,
      Function<FileVersionRow, P> place) {
    int shown = views.size();
    return shown == rows.items().size()
        ? rows.with(views)
        : new Slice<>(views, place.apply(rows.items().get(shown)));
  }
}
