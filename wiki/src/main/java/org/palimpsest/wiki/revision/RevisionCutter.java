package org.palimpsest.wiki.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.content.DigestLookup;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cuts revisions for one reader, with the parts asked for: at most one query for each part.
 * Thread-safe.
 */
public final class RevisionCutter {
  private final ContentStore contents;
  private final TextBudget budget;
  private final @Nullable RequestMemory memory;

  /** A cutter of revisions whose texts are not read at once. */
  public RevisionCutter(ContentStore contents) {
    this(contents, new TextBudget(Long.MAX_VALUE));
  }

  /**
   * A cutter.
   *
   * @param budget how many bytes the texts read at once may have together
   */
  public RevisionCutter(ContentStore contents, TextBudget budget) {
    this(contents, budget, null);
  }

  private RevisionCutter(ContentStore contents, TextBudget budget, @Nullable RequestMemory memory) {
    this.contents = contents;
    this.budget = budget;
    this.memory = memory;
  }

  /** A cutter for one request, which holds the texts that are read. */
  public RevisionCutter within(RequestMemory holder) {
    return new RevisionCutter(contents, budget, holder);
  }

  /**
   * Reads and cuts revisions, and does so again where there was no room for their texts.
   *
   * @param work what is read, which may be called several times
   */
  public <T> T reading(Database database, Function<JdbcClient, T> work) {
    RequestMemory holder = memory;
    return holder == null ? database.<T>read(work) : holder.reading(() -> database.<T>read(work));
  }

  /** The first of these revisions, as many as have texts that may be read at once. */
  public List<RevisionView> fitting(
      JdbcClient sql, List<RevisionRow> rows, Set<RevisionPart> parts, Clearance clearance) {
    int shown = parts.contains(RevisionPart.TEXT) ? budget.fitting(rows) : rows.size();
    return cut(sql, rows.subList(0, shown), parts, clearance);
  }

  /** These revisions. Only within {@link #reading} where texts are asked for. */
  public List<RevisionView> cut(
      JdbcClient sql, List<RevisionRow> rows, Set<RevisionPart> parts, Clearance clearance) {
    Map<Long, Long> readable = new LinkedHashMap<>(); // and how many bytes they have at most
    List<Long> ids = new ArrayList<>(rows.size());
    for (RevisionRow row : rows) {
      ids.add(row.id());
      Long contentId = row.content().seenWith(clearance).value();
      if (contentId != null) {
        readable.merge(contentId, row.size(), Math::max);
      }
    }
    Map<Long, List<SlotRow>> extra =
        parts.contains(RevisionPart.EXTRA_SLOTS)
            ? extraSlots(sql, rows, readable, clearance)
            : Map.of();
    Map<Long, String> texts = parts.contains(RevisionPart.TEXT) ? texts(sql, readable) : Map.of();
    Map<Long, String> digests =
        parts.contains(RevisionPart.SHA1)
            ? DigestLookup.byContentIds(sql, readable.keySet())
            : Map.of();
    Map<Long, List<String>> tags =
        parts.contains(RevisionPart.TAGS) ? TagLookup.ofRevisions(sql, ids) : Map.of();
    List<RevisionView> views = new ArrayList<>(rows.size());
    for (RevisionRow row : rows) {
      Seen<Long> contentId = row.content().seenWith(clearance);
      views.add(
          view(
              row,
              clearance,
              new Seen<>(
                  content(
                      contentId.value(), extra.getOrDefault(row.id(), List.of()), texts, digests),
                  contentId.hidden()),
              tags.getOrDefault(row.id(), List.of())));
    }
    return views;
  }

  private Map<Long, String> texts(JdbcClient sql, Map<Long, Long> sizes) {
    return memory == null
        ? texts(sql, sizes.keySet())
        : memory.texts(sizes, ids -> texts(sql, ids));
  }

  /** One text alone is what is asked for most, so it takes the shortest way. */
  private Map<Long, String> texts(JdbcClient sql, Set<Long> ids) {
    if (ids.size() == 1) {
      Long id = ids.iterator().next();
      return Map.of(id, contents.text(sql, id));
    }
    return contents.texts(sql, ids);
  }

  /** The slots besides the main one of those revisions whose content may be seen. */
  private static Map<Long, List<SlotRow>> extraSlots(
      JdbcClient sql, List<RevisionRow> rows, Map<Long, Long> readable, Clearance clearance) {
    Map<Long, Long> sizes = new HashMap<>();
    for (RevisionRow row : rows) {
      if (row.extraSlots() && row.content().seenWith(clearance).value() != null) {
        sizes.put(row.id(), row.size());
      }
    }
    Map<Long, List<SlotRow>> slots = SlotTable.of(sql, sizes.keySet());
    slots.forEach((id, its) ->
        its.forEach(
            slot -> readable.merge(slot.contentId(), sizes.getOrDefault(id, 0L), Math::max)));
    return slots;
  }

  private static @Nullable SlotText content(
      @Nullable Long id, List<SlotRow> extra, Map<Long, String> texts, Map<Long, String> digests) {
    if (id == null) {
      return null;
    }
    if (extra.isEmpty()) {
      return new SlotText(texts.get(id), digests.get(id), List.of());
    }
    List<SlotText.Extra> slots = new ArrayList<>(extra.size());
    for (SlotRow slot : extra) {
      slots.add(
          new SlotText.Extra(
              slot.role(),
              slot.model(),
              texts.get(slot.contentId()),
              digests.get(slot.contentId())));
    }
    return new SlotText(texts.get(id), digests.get(id), slots);
  }

  private static RevisionView view(
      RevisionRow row, Clearance clearance, Seen<SlotText> content, List<String> tags) {
    return new RevisionView(
        row.id(),
        row.pageId(),
        row.parentId(),
        row.created(),
        row.minor(),
        row.visibility().isSuppressed(),
        row.size(),
        row.model(),
        row.author().seenWith(clearance),
        row.comment().seenWith(clearance),
        content,
        tags);
  }
}
