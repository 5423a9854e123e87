package org.palimpsest.wiki.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.Database;
import org.palimpsest.store.file.FileContent;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.upload.StashLookup;
import org.palimpsest.store.upload.StashedFile;
import org.palimpsest.wiki.file.FileContentView;
import org.palimpsest.wiki.file.MetadataReader;

/** Reads the stash of an account for its owner. Thread-safe. */
public final class StashReader {
  private final Database database;
  private final MetadataReader metadata;

  public StashReader(Database database) {
    this(database, new MetadataReader(database));
  }

  private StashReader(Database database, MetadataReader metadata) {
    this.database = database;
    this.metadata = metadata;
  }

  /** A reader for one request, which holds what is read. */
  public StashReader within(RequestMemory holder) {
    return new StashReader(database, metadata.within(holder));
  }

  /** What some keys come to. */
  public sealed interface Found {
    /** These uploads, all of which have come. */
    record Uploads(List<StashedFileView> files) implements Found {
      public Uploads {
        files = List.copyOf(files);
      }
    }

    /** Nothing, because of one of them. */
    record Nothing(UploadOutcome.BadKey why) implements Found {}
  }

  /**
   * The whole uploads of an account with these keys, in their order.
   *
   * @param described whether it is told what their bytes say of themselves
   */
  public Found find(long accountId, List<String> keys, boolean described, Instant now) {
    for (String key : keys) {
      if (!Stash.isKey(key)) {
        return nothing(key, UploadOutcome.KeyFlaw.MALFORMED);
      }
    }
    Map<String, StashedFile> found = database.read(sql -> StashLookup.byKeys(sql, keys, now));
    Map<Long, Integer> lengths = new HashMap<>();
    List<StashedFile> files = new ArrayList<>();
    for (String key : keys) {
      StashedFile file = found.get(key);
      FileContent content = file == null ? null : file.content();
      if (file == null || content == null) {
        return nothing(key, UploadOutcome.KeyFlaw.UNKNOWN);
      }
      if (file.accountId() != accountId) {
        return nothing(key, UploadOutcome.KeyFlaw.FOREIGN);
      }
      if (described) {
        lengths.put(content.blobId(), content.metadataBytes());
      }
      files.add(file);
    }
    Map<Long, String> read = metadata.read(lengths);
    return new Found.Uploads(files.stream().map(file -> view(file, read)).toList());
  }

  /** The uploads of an account within a window, those included of which chunks are to come. */
  public Slice<StashedFileView, StashedFile.Place> list(
      long accountId, Window<StashedFile.Place> window, Instant now) {
    return database
        .query(sql -> StashLookup.list(sql, accountId, window, now))
        .map(file -> view(file, Map.of()));
  }

  private static Found nothing(String key, UploadOutcome.KeyFlaw flaw) {
    return new Found.Nothing(new UploadOutcome.BadKey(key, flaw));
  }

  private static StashedFileView view(StashedFile file, Map<Long, String> metadata) {
    FileContent content = file.content();
    return new StashedFileView(
        file.key(),
        file.created(),
        file.size(),
        content == null
            ? null
            : FileContentView.of(
                content, metadata.getOrDefault(content.blobId(), MetadataReader.NOTHING)));
  }
}
