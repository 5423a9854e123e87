package org.palimpsest.wiki.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.memory.RequestMemory;

/**
 * Reads what bytes say of themselves, which may be long: once there is room for it. Thread-safe.
 */
public final class MetadataReader {
  /** What bytes say that say nothing. */
  public static final String NOTHING = "{}";

  private static final int MOST_BYTES_OF_A_CHARACTER = 2;

  private final Database database;
  private final @Nullable RequestMemory memory;

  /** A reader for nobody in particular. */
  public MetadataReader(Database database) {
    this(database, null);
  }

  private MetadataReader(Database database, @Nullable RequestMemory memory) {
    this.database = database;
    this.memory = memory;
  }

  /** A reader for one request, which holds what is read. */
  public MetadataReader within(RequestMemory holder) {
    return new MetadataReader(database, holder);
  }

  /**
   * Reads; never within a transaction.
   *
   * @param lengths how many bytes it has, by the id of the blob
   * @return JSON objects by the id of the blob
   */
  public Map<Long, String> read(Map<Long, Integer> lengths) {
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
