package org.palimpsest.wiki.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.file.FileVersionLookup;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.RedirectLookup;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the versions of files as one reader may see them. Thread-safe. */
public final class FileVersionReader {
  /** How many versions are read for one answer, of whatever number of files. */
  private static final int MOST = 5000;

  private final Database database;
  private final FileCutter cutter;

  public FileVersionReader(Database database) {
    this(database, new FileCutter(new MetadataReader(database)));
  }

  private FileVersionReader(Database database, FileCutter cutter) {
    this.database = database;
    this.cutter = cutter;
  }

  /** A reader for one request, which holds what is read. */
  public FileVersionReader within(RequestMemory holder) {
    return new FileVersionReader(database, cutter.within(holder));
  }

  /** The current version of the file of this title; empty when there is none. */
  public Optional<FileVersionView> current(Title title, Set<FilePart> parts, Clearance clearance) {
    List<FileVersionRow> rows =
        database.read(sql -> {
          List<Long> id =
              FileVersionLookup.files(sql, List.of(title)).values().stream()
                  .map(FileFacts::id)
                  .toList();
          return List.copyOf(FileVersionLookup.currents(sql, id, parts).values());
        });
    return cutter.live(rows, parts, clearance).stream().findFirst();
  }

  /** Versions of the files that titles lead to (spec: filerevert-and-files.md, section 4). */
  public FileHistories histories(
      FileHistoriesRequest request, Set<FilePart> parts, Clearance clearance) {
    List<Title> titles = request.titles();
    Found found = database.read(sql -> find(sql, request, titles, parts));
    List<FileVersionRow> rows = found.rows.items();
    List<FileVersionView> views = cutter.live(rows, parts, clearance);
    FilePlace stop =
        views.size() < rows.size() ? rows.get(views.size()).place() : found.rows.next();
    return grouped(request, titles, found, views, stop);
  }

  /**
   * What was found.
   *
   * @param files the files that the titles lead to
   * @param rows their versions, file by file; places in it have the names of files
   */
  private record Found(Map<Title, FileFacts> files, Slice<FileVersionRow, FilePlace> rows) {}

  private static Found find(
      JdbcClient sql, FileHistoriesRequest request, List<Title> titles, Set<FilePart> parts) {
    Map<Title, FileFacts> files = files(sql, request, titles);
    Set<Long> ids = new LinkedHashSet<>();
    for (Title title : titles) {
      FileFacts file = files.get(title);
      if (file != null) {
        ids.add(file.id());
      }
    }
    if (ids.isEmpty()) {
      return new Found(files, Slice.empty());
    }
    Map<Long, FileVersionRow> currents = FileVersionLookup.currents(sql, ids, parts);
    CurrentsFirst order = new CurrentsFirst(List.copyOf(ids), currents, window(request));
    return new Found(
        files,
        isOfCurrents(request)
            ? order.alone()
            : order.with(
                first(request, titles),
                (window, first) ->
                    FileVersionLookup.old(sql, List.copyOf(ids), window, first, MOST, parts)));
  }

  /** Nothing else is read where no more is wanted. */
  private static boolean isOfCurrents(FileHistoriesRequest request) {
    return window(request).equals(Window.<Position>all(Direction.OLDER, 1))
        && request.resume() == null;
  }

  /** Of a single file one version more is read, to see where its history goes on. */
  private static Window<Position> window(FileHistoriesRequest request) {
    Window<Position> window = request.window();
    return isSingle(request) ? window.limitedTo(window.limit() + 1) : window;
  }

  private static boolean isSingle(FileHistoriesRequest request) {
    return request.pages().size() == 1;
  }

  private static @Nullable Position first(FileHistoriesRequest request, List<Title> titles) {
    FilePlace resume = request.resume();
    return resume != null && titles.getFirst().key().equals(resume.name())
        ? resume.position()
        : null;
  }

  private static Map<Title, FileFacts> files(
      JdbcClient sql, FileHistoriesRequest request, List<Title> titles) {
    Map<Title, FileFacts> found = FileVersionLookup.files(sql, titles);
    Map<Long, Title> redirects =
        request.redirects(titles.stream().filter(title -> !found.containsKey(title)).toList());
    if (redirects.isEmpty()) {
      return found;
    }
    Map<Title, Title> leads = new HashMap<>();
    RedirectLookup.targets(sql, redirects.keySet())
        .forEach((id, target) -> {
          Title from = redirects.get(id);
          if (from != null
              && target instanceof ParsedTitle.Local(Title to, String _)
              && to.namespace() == Namespace.FILE) {
            leads.put(from, to);
          }
        });
    Map<Title, FileFacts> targets = FileVersionLookup.files(sql, Set.copyOf(leads.values()));
    leads.forEach((from, to) -> {
      FileFacts file = targets.get(to);
      if (file != null) {
        found.put(from, file);
      }
    });
    return found;
  }

  private static FileHistories grouped(
      FileHistoriesRequest request,
      List<Title> titles,
      Found found,
      List<FileVersionView> views,
      @Nullable FilePlace stop) {
    Map<String, List<FileVersionView>> byName = new HashMap<>();
    views.forEach(view -> byName.computeIfAbsent(view.name(), _ -> new ArrayList<>()).add(view));
    List<FileHistory> histories = new ArrayList<>(titles.size());
    for (Title title : titles) {
      FileFacts file = found.files.get(title);
      List<FileVersionView> versions =
          file == null ? List.of() : byName.getOrDefault(file.title().key(), List.of());
      if (isSingle(request) && versions.size() > request.window().limit()) {
        int limit = request.window().limit();
        histories.add(
            new FileHistory(
                title,
                true,
                versions.subList(0, limit),
                request.next(versions.subList(0, limit), versions.get(limit))));
      } else {
        histories.add(new FileHistory(title, file != null, versions, null));
      }
      if (file != null && stop != null && stop.name().equals(file.title().key())) {
        return new FileHistories(histories, new FilePlace(title.key(), stop.position()));
      }
    }
    return new FileHistories(histories, null);
  }
}
