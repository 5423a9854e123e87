package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.importing.ImportedRevisionRow;
import org.palimpsest.store.importing.ImportedRevisionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.revert.RevertFinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the imported revisions of one page become part of its history, in one transaction: which of
 * them are new, what each was made upon, and which one is current in the end.
 */
final class PageMerge {
  private final PagePart part;
  private final PageFacts page;
  private final boolean made;
  private final @Nullable Position stored;
  private final List<PreparedRevision> left = new ArrayList<>();
  private final TreeMap<Instant, Long> written = new TreeMap<>();
  private final List<ImportedRevisionRow> rows = new ArrayList<>();
  private final Map<Long, PreparedRevision> sources = new HashMap<>();

  /**
   * @param page the page as it is
   * @param stored its current revision; null: the page has just been made
   */
  PageMerge(PagePart part, PageFacts page, @Nullable Position stored) {
    this.part = part;
    this.page = page;
    this.made = stored == null;
    this.stored = stored;
  }

  /** Finds out which of the revisions are new. */
  void select(
      JdbcClient sql,
      ImportRules rules,
      Function<ImportedAuthor, Actor> actors,
      Function<EncodedContent, Long> contents) {
    left.addAll(part.revisions());
    if (rules.byTime()) {
      left.sort(Comparator.comparing(PreparedRevision::created));
    }
    if (made) {
      return;
    }
    KnownRevisions known = new KnownRevisions(rules.byDigest(), actors, contents);
    known.read(sql, page.id(), left);
    left.removeIf(known::take);
  }

  int count() {
    return left.size();
  }

  /** Makes the rows of what is new. */
  List<ImportedRevisionRow> rows(
      JdbcClient sql,
      List<Long> ids,
      Function<ImportedAuthor, Actor> actors,
      Function<EncodedContent, Long> contents) {
    Map<Long, Position> storedBefore = storedBefore(sql);
    int current = current();
    for (int i = 0; i < left.size(); i++) {
      PreparedRevision revision = left.get(i);
      long id = ids.get(i);
      List<SlotRow> slots =
          revision.extra().stream()
              .map(slot -> new SlotRow(slot.role(), contents.apply(slot.text()), slot.model()))
              .toList();
      NewRevisionRow row =
          new NewRevisionRow(
              page.id(),
              parent(revision.created(), storedBefore),
              actors.apply(revision.author()).id(),
              revision.created(),
              revision.minor(),
              KeptComment.verbatim(revision.comment()),
              revision.size(),
              contents.apply(revision.text()),
              revision.model(),
              !slots.isEmpty(),
              i == current ? withText(revision.visibility()) : revision.visibility());
      rows.add(new ImportedRevisionRow(id, row, slots));
      sources.put(id, revision);
      written.put(revision.created(), id);
    }
    return rows;
  }

  /** Which of them the page is going to point to; -1 if it goes on pointing to the same. */
  private int current() {
    int newest = -1;
    for (int i = 0; i < left.size(); i++) {
      if (newest < 0 || !left.get(i).created().isBefore(left.get(newest).created())) {
        newest = i;
      }
    }
    return newest >= 0 && isStoredBefore(left.get(newest).created()) ? newest : -1;
  }

  /**
   * A current text is never hidden, for it is what the page is. A dump has none of a text that is
   * hidden, so there is nothing to keep from anybody: the page is empty, as MediaWiki has it.
   */
  private static Visibility withText(Visibility dumped) {
    return new Visibility(Level.VISIBLE, dumped.comment(), dumped.user());
  }

  /** The revision before it at this moment; 0 for none. */
  private long parent(Instant created, Map<Long, Position> storedBefore) {
    Map.Entry<Instant, Long> here = written.floorEntry(created);
    Position before = isStoredBefore(created) ? stored : storedBefore.get(created.getEpochSecond());
    if (here == null) {
      return before == null ? 0 : before.id();
    }
    Position mine = new Position(here.getKey(), here.getValue());
    return before == null || before.compareTo(mine) < 0 ? mine.id() : before.id();
  }

  /** Whether what was current before was made no later; so it is no longer current then. */
  private boolean isStoredBefore(Instant created) {
    return stored == null || !stored.time().isAfter(created);
  }

  /** The stored revisions that come before those that are older than the current one. */
  private Map<Long, Position> storedBefore(JdbcClient sql) {
    List<Long> times =
        left.stream()
            .map(PreparedRevision::created)
            .filter(created -> !isStoredBefore(created))
            .map(Instant::getEpochSecond)
            .distinct()
            .toList();
    return times.isEmpty() ? Map.of() : ImportedRevisionTable.newestUpTo(sql, page.id(), times);
  }

  /**
   * Makes the page point to its newest revision.
   *
   * @return the page as it is now; null when somebody else has changed it meanwhile
   */
  @Nullable PageFacts advance(JdbcClient sql, Instant now) {
    Map.Entry<Instant, Long> newest = written.lastEntry();
    if (newest == null) {
      return page;
    }
    boolean current = isStoredBefore(newest.getKey());
    PageFacts next = current ? pointingTo(newest.getValue(), now) : as(page, now);
    if (!PageTable.advance(sql, next, page.latest())) {
      return null;
    }
    if (current) {
      LinkTarget target = source(newest.getValue()).redirect();
      if (target != null) {
        RedirectTable.put(sql, page.id(), target);
      } else if (page.redirect()) {
        RedirectTable.remove(sql, page.id());
      }
    }
    return next;
  }

  private PageFacts pointingTo(long id, Instant now) {
    PreparedRevision revision = source(id);
    return new PageFacts(
        page.id(),
        page.title(),
        id,
        now,
        revision.size(),
        revision.redirect() != null,
        made && left.size() == 1,
        revision.model());
  }

  private static PageFacts as(PageFacts page, Instant now) {
    return new PageFacts(
        page.id(),
        page.title(),
        page.latest(),
        now,
        page.length(),
        page.redirect(),
        false,
        page.model());
  }

  private PreparedRevision source(long id) {
    PreparedRevision source = sources.get(id);
    if (source == null) {
      throw new IllegalStateException("no revision " + id + " has been written");
    }
    return source;
  }

  /** The history of a page that has just been made, oldest first. */
  List<RevertFinder.Step> history() {
    return rows.stream()
        .sorted(
            Comparator.comparing((ImportedRevisionRow row) -> row.row().created())
                .thenComparingLong(ImportedRevisionRow::id))
        .map(row ->
            new RevertFinder.Step(
                row.id(),
                row.row().contentId(),
                row.row().model(),
                row.row().visibility().content() == Level.VISIBLE,
                row.row().extraSlots()))
        .toList();
  }

  /** Adds what is new to the numbers of edits of accounts, by their ids. */
  void countByAccount(Function<ImportedAuthor, Actor> actors, Map<Long, Integer> counts) {
    for (PreparedRevision revision : left) {
      Actor actor = actors.apply(revision.author());
      if (actor.isRegistered()) {
        counts.merge(actor.userId(), 1, Integer::sum);
      }
    }
  }

  PagePart part() {
    return part;
  }

  /** The page as it was. */
  PageFacts before() {
    return page;
  }

  /** Whether the page has been made for this. */
  boolean isMade() {
    return made;
  }
}
