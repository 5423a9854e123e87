package org.palimpsest.wiki.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.file.FileContent;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.file.FileVersionRow;
import org.palimpsest.store.memory.RequestMemory;

/**
 * Cuts versions for one reader. What bytes say of themselves may be long, so it is read once there
 * is room for it, and only as much as fits into one answer. Thread-safe.
 */
final class FileCutter {
  /** How many bytes of metadata are read at once. */
  private static final long MOST_BYTES = 2 * 1024 * 1024;

  private final MetadataReader reader;

  FileCutter(MetadataReader reader) {
    this.reader = reader;
  }

  /** A cutter for one request, which holds what is read. */
  FileCutter within(RequestMemory holder) {
    return new FileCutter(reader.within(holder));
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
    Map<Long, String> metadata = reader.read(lengths);
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
              hidden(row.visibility()),
              row.visibility().isSuppressed(),
              row.author().seenWith(clearance),
              row.comment().seenWith(clearance),
              row.size().seenWith(clearance),
              content.map(seen ->
                  FileContentView.of(
                      seen, metadata.getOrDefault(seen.blobId(), MetadataReader.NOTHING)))));
    }
    return views;
  }

  private static Set<Field> hidden(Visibility visibility) {
    Set<Field> hidden = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (visibility.of(field) != Level.VISIBLE) {
        hidden.add(field);
      }
    }
    return hidden;
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
}
