package org.palimpsest.wiki.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.FileContent;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.memory.RequestMemory;

/**
 * Cuts versions for one reader. What bytes say of themselves may be long, so it is read once there
 * is room for it, and only as much as fits into one answer. Thread-safe.
 */
final class FileCutter {
  /** How many bytes of metadata are read at once. */
  private static final long MOST_BYTES = 2 * 1024 * 1024;

  private static final int MOST_BYTES_OF_A_CHARACTER = 2;

  private final Database database;
  private final @Nullable RequestMemory memory;

  FileCutter(Database database, @Nullable RequestMemory memory) {
    this.database = database;
    this.memory = memory;
  }

  /** A cutter for one request, which holds what is read. */
  FileCutter within(RequestMemory holder) {
    return new FileCutter(database, holder);
  }

  /** The first of these live versions, as many as fit. Never within a transaction. */
  List<FileVersionView> live(List<FileVersionRow> rows, Set<FilePart> parts, Clearance clearance) {
    // What is hidden is not served, whoever asks, so nobody is told of it here.
    return cut(rows, parts, clearance, Clearance.NONE);
  }

  /** The first of these deleted versions, as many as fit. Never within a transaction. */
  List<FileVersionView> deleted(
      List<FileVersionRow> rows, Set<FilePart> parts, Clearance clearance) {
    return cut(rows, parts, clearance, clearance);
  }

  private List<FileVersionView> cut(
      List<FileVersionRow> rows, Set<FilePart> parts, Clearance clearance, Clearance ofContent) {
    Map<Long, Integer> lengths = new HashMap<>();
    List<FileVersionRow> fitting =
        parts.contains(FilePart.METADATA) ? fitting(rows, ofContent, lengths) : rows;
    Map<Long, String> metadata = metadata(lengths);
    List<FileVersionView> views = new ArrayList<>(fitting.size());
    for (FileVersionRow row : fitting) {
      Seen<FileContent> content = row.content().seenWith(ofContent);
      views.add(
          new FileVersionView(
              row.id(),
              row.name(),
              row.pageId(),
              row.created(),
              row.replaced(),
              row.visibility().isSuppressed(),
              row.author().seenWith(clearance),
              row.comment().seenWith(clearance),
              row.size().seenWith(clearance),
              content.map(
                  seen -> FileContentView.of(seen, metadata.getOrDefault(seen.blobId(), "{}")))));
    }
    return views;
  }

  /** Those whose metadata may be read at once; the first always. */
  private static List<FileVersionRow> fitting(
      List<FileVersionRow> rows, Clearance clearance, Map<Long, Integer> lengths) {
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      FileContent content = rows.get(i).content().seenWith(clearance).value();
      if (content == null || lengths.containsKey(content.blobId())) {
        continue;
      }
      bytes += content.metadataBytes();
      if (bytes > MOST_BYTES && i > 0) {
        return rows.subList(0, i);
      }
      lengths.put(content.blobId(), content.metadataBytes());
    }
    return rows;
  }

  private Map<Long, String> metadata(Map<Long, Integer> lengths) {
    if (lengths.isEmpty()) {
      return Map.of();
    }
    if (memory != null) {
      long bytes = lengths.values().stream().mapToLong(Integer::longValue).sum();
      memory.claim(MOST_BYTES_OF_A_CHARACTER * bytes);
    }
    return database.read(sql -> MediaTable.metadata(sql, lengths.keySet()));
  }
}
