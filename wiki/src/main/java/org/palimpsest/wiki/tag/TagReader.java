package org.palimpsest.wiki.tag;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.Database;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.DefinedTag;
import org.palimpsest.store.tag.TagListing;

/** Reads which change tags there are, as they are now. Thread-safe. */
public final class TagReader {
  private final Database database;
  private final InstantSource clock;
  private final TagCounts counts = new TagCounts();

  public TagReader(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A part of the list of tags, by name (spec: edit-and-history.md, section 8).
   *
   * @param counted whether to count what carries them
   */
  public Slice<TagView, String> list(Window<String> window, boolean counted) {
    if (!counted) {
      return database.query(sql -> TagListing.list(sql, window)).map(tag -> view(tag, Map.of()));
    }
    return database.read(sql -> {
      Slice<DefinedTag, String> tags = TagListing.list(sql, window);
      List<Long> ids = tags.items().stream().map(DefinedTag::id).toList();
      Map<Long, Long> hits = counts.of(sql, ids, clock.instant());
      return tags.map(tag -> view(tag, hits));
    });
  }

  private static TagView view(DefinedTag tag, Map<Long, Long> hits) {
    return new TagView(
        tag.name(),
        hits.getOrDefault(tag.id(), 0L),
        TagSource.of(tag),
        tag.active() || TagSource.isOfPrograms(tag.name()));
  }
}
