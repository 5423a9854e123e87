package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.importing.ImportedRevisionRow;
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
  private final List<ImportedRevisionRow> rows = new ArrayList<>();

  /** Which of them the page is going to point to; -1 if it goes on pointing to the same. */
  private int current = -1;

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
    Predecessors predecessors = Predecessors.read(sql, page.id(), stored, left);
    current = newest();
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
              predecessors.of(revision.created()),
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
      predecessors.add(revision.created(), id);
    }
    return rows;
  }

  private int newest() {
    int newest = -1;
    for (int i = 0; i < left.size(); i++) {
      if (newest < 0 || !left.get(i).created().isBefore(left.get(newest).created())) {
        newest = i;
      }
    }
    return newest >= 0 && Predecessors.isBehind(stored, left.get(newest).created()) ? newest : -1;
  }

  /**
   * A current text is never hidden, for it is what the page is. A dump has none of a text that is
   * hidden, so there is nothing to keep from anybody: the page is empty, as MediaWiki has it.
   */
  private static Visibility withText(Visibility dumped) {
    return new Visibility(Level.VISIBLE, dumped.comment(), dumped.user());
  }

  /**
   * Makes the page point to its newest revision.
   *
   * @return the page as it is now; null when somebody else has changed it meanwhile
   */
  @Nullable PageFacts advance(JdbcClient sql, Instant now) {
    if (rows.isEmpty()) {
      return page;
    }
    PageFacts next = current < 0 ? as(page, now) : pointingTo(left.get(current), now);
    if (!PageTable.advance(sql, next, page.latest())) {
      return null;
    }
    if (current >= 0) {
      LinkTarget target = left.get(current).redirect();
      if (target != null) {
        RedirectTable.put(sql, page.id(), target);
      } else if (page.redirect()) {
        RedirectTable.remove(sql, page.id());
      }
    }
    return next;
  }

  private PageFacts pointingTo(PreparedRevision revision, Instant now) {
    return new PageFacts(
        page.id(),
        page.title(),
        rows.get(current).id(),
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
