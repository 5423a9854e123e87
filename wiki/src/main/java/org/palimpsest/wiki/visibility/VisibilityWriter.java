package org.palimpsest.wiki.visibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.visibility.ItemKind;
import org.palimpsest.store.visibility.LevelChange;
import org.palimpsest.store.visibility.VisibilityChangeTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.VisibilityEvent;
import org.palimpsest.wiki.performer.Authors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hides and shows with everything that this brings about: the log tells of it, in public or to few,
 * each item's levels before and after are kept, its page is new to caches, nobody needs to patrol
 * what was hidden, and the outbox has it. All of it happens in the caller's transaction. Nothing
 * here asks whether it may be done, nor whether a text is that of a current revision; whoever hides
 * texts of live revisions holds their page. Thread-safe.
 */
public final class VisibilityWriter {
  private final Acts acts;

  public VisibilityWriter(Acts acts) {
    this.acts = acts;
  }

  /** Those that are in one place and change in the same way, for which one statement is enough. */
  private record Alike(long place, LevelChange change) {}

  /**
   * Does it. Items that are no longer as they were stay as they are; if that is so of all, nothing
   * has been written.
   */
  public WrittenVisibility write(JdbcClient sql, VisibilityDeed deed) {
    Set<Long> changed = relevel(sql, deed);
    if (changed.isEmpty()) {
      return new WrittenVisibility(0, changed);
    }
    List<ItemChange> done =
        deed.items().stream().filter(item -> changed.contains(item.id())).toList();
    long logId = log(sql, deed, done);
    Map<Long, LevelChange> facts = new LinkedHashMap<>();
    done.forEach(item -> facts.put(item.id(), item.levels()));
    VisibilityChangeTable.insert(sql, logId, ItemKind.of(deed.type()), facts);
    tell(sql, deed, done);
    Events.append(sql, deed.by().now(), new WikiEvent.VisibilityChanged(deed.pageId(), logId));
    return new WrittenVisibility(logId, changed);
  }

  private static Set<Long> relevel(JdbcClient sql, VisibilityDeed deed) {
    Map<Alike, List<Long>> alike = new LinkedHashMap<>();
    deed.items().stream()
        .sorted(Comparator.comparingLong(ItemChange::id)) // all hold what they change in one order
        .forEach(item ->
            alike
                .computeIfAbsent(new Alike(item.place(), item.levels()), _ -> new ArrayList<>())
                .add(item.id()));
    Set<Long> changed = new HashSet<>();
    alike.forEach((how, ids) -> changed.addAll(relevel(sql, deed.type(), how, ids)));
    return changed;
  }

  private static Set<Long> relevel(JdbcClient sql, ItemType type, Alike how, List<Long> ids) {
    LevelChange change = how.change();
    return switch (ItemKind.of(type)) {
      case REVISION ->
          how.place() == 0
              ? RevisionTable.relevelDeleted(sql, ids, change)
              : RevisionTable.relevel(sql, ids, how.place(), change);
      case FILE_VERSION ->
          how.place() == 0
              ? VersionTable.relevelDeleted(sql, ids, change)
              : VersionTable.relevel(sql, ids, how.place(), change);
      case LOG_ENTRY -> LogTable.relevel(sql, ids, change);
    };
  }

  private long log(JdbcClient sql, VisibilityDeed deed, List<ItemChange> done) {
    boolean suppressed = done.stream().anyMatch(ItemChange::isSuppression);
    LoggedDeed by = deed.by();
    NewLogEntry entry =
        new NewLogEntry(
            by.now(),
            new VisibilityEvent(
                suppressed,
                deed.type(),
                done.stream().map(ItemChange::named).toList(),
                done.stream().mapToInt(ItemChange::cleared).reduce(0, (a, b) -> a | b),
                done.stream().mapToInt(ItemChange::set).reduce(0, (a, b) -> a | b)),
            Authors.of(sql, by.performer()),
            deed.target(),
            deed.pageId(),
            0,
            by.comment(),
            List.of());
    return suppressed
        ? acts.logUnshown(sql, entry, by.tags())
        : acts.log(sql, entry, by.performer().has(Right.BOT), by.tags());
  }

  private static void tell(JdbcClient sql, VisibilityDeed deed, List<ItemChange> done) {
    List<Long> ids = done.stream().map(ItemChange::id).toList();
    switch (deed.type()) {
      case REVISION -> {
        ChangeTable.trustRevisions(sql, ids);
        List<Long> pages = done.stream().map(ItemChange::place).filter(id -> id != 0).toList();
        if (!pages.isEmpty()) {
          PageTable.touch(sql, pages, deed.by().now());
        }
      }
      case LOGGING -> ChangeTable.trustLogEntries(sql, ids);
      case ARCHIVE, OLD_IMAGE, FILE_ARCHIVE -> {}
    }
  }
}
