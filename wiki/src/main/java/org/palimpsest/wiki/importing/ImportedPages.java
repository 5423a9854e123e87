package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.Engine;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.importing.ImportedRevisionRow;
import org.palimpsest.store.importing.ImportedRevisionTable;
import org.palimpsest.store.importing.RevisionIds;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes revisions from elsewhere into the histories of their pages, many pages with few
 * statements, and with them all that is said of pages, authors and the wiki as a whole. Followers
 * hear which pages have changed; recent changes and watchers hear nothing of what happened long ago
 * elsewhere. In the caller's transaction.
 */
final class ImportedPages {
  private final Engine engine;
  private final ContentStore contents;
  private final ImportedAuthors authors;
  private final ImportedReverts reverts;
  private final ImportRules rules;

  ImportedPages(
      Engine engine,
      ContentStore contents,
      ImportedAuthors authors,
      ImportedReverts reverts,
      ImportRules rules) {
    this.engine = engine;
    this.contents = contents;
    this.authors = authors;
    this.reverts = reverts;
    this.rules = rules;
  }

  /**
   * What has been written.
   *
   * @param authors those that were found, to be remembered when it is committed
   */
  record Written(List<WrittenPart> parts, Map<ImportedAuthor, Actor> authors) {}

  /**
   * Writes parts of different pages, each with a revision at least.
   *
   * @return empty when somebody else has changed one of the pages meanwhile: then the transaction
   *     must be discarded
   */
  Optional<Written> write(JdbcClient sql, List<PagePart> parts, Instant now) {
    List<PreparedRevision> revisions =
        parts.stream().flatMap(part -> part.revisions().stream()).toList();
    Map<ImportedAuthor, Actor> actors =
        authors.find(sql, revisions.stream().map(PreparedRevision::author).distinct().toList());
    Map<EncodedContent, Long> texts = texts(sql, revisions);
    List<PageMerge> merges = new ArrayList<>();
    Map<Title, PageFacts> known =
        PageLookup.byTitles(sql, parts.stream().map(PagePart::title).toList());
    for (PagePart part : parts) {
      Optional<PageMerge> merge =
          begun(sql, part, Optional.ofNullable(known.get(part.title())), now);
      if (merge.isEmpty()) {
        return Optional.empty();
      }
      merge.get().select(sql, rules, actor(actors), text(texts));
      merges.add(merge.get());
    }
    insert(sql, merges, actors, texts);
    List<WrittenPart> written = new ArrayList<>();
    for (PageMerge merge : merges) {
      PageFacts page = merge.advance(sql, now);
      if (page == null) {
        return Optional.empty();
      }
      tag(sql, merge);
      written.add(new WrittenPart(page, merge.count(), merge.isMade()));
    }
    count(sql, merges, written, actors);
    Events.appendAll(
        sql,
        now,
        written.stream()
            .filter(part -> part.revisions() > 0)
            .map(part -> new WikiEvent.HistoryImported(part.page().id()))
            .toList());
    return Optional.of(new Written(written, actors));
  }

  private static Function<ImportedAuthor, Actor> actor(Map<ImportedAuthor, Actor> actors) {
    return author -> Objects.requireNonNull(actors.get(author));
  }

  private static Function<EncodedContent, Long> text(Map<EncodedContent, Long> texts) {
    return text -> Objects.requireNonNull(texts.get(text));
  }

  private Map<EncodedContent, Long> texts(JdbcClient sql, List<PreparedRevision> revisions) {
    List<EncodedContent> all =
        revisions.stream()
            .flatMap(revision ->
                Stream.concat(
                    Stream.of(revision.text()),
                    revision.extra().stream().map(PreparedRevision.ExtraSlot::text)))
            .toList();
    List<Long> ids = contents.putAll(sql, all);
    Map<EncodedContent, Long> byText = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      byText.put(all.get(i), ids.get(i));
    }
    return byText;
  }

  private static Optional<PageMerge> begun(
      JdbcClient sql, PagePart part, Optional<PageFacts> known, Instant now) {
    if (known.isPresent()) {
      PageFacts page = known.get();
      // Held from here on, so that whatever others write of it gets higher ids.
      return PageTable.touch(sql, page, now)
          ? RevisionTable.find(sql, page.latest())
              .map(RevisionRow::position)
              .map(latest -> new PageMerge(part, page, latest))
          : Optional.empty();
    }
    String model = part.revisions().getLast().model();
    OptionalLong id = PageTable.create(sql, part.title(), model, now);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    ProtectionTable.unprotectTitle(sql, part.title());
    PageFacts page = new PageFacts(id.getAsLong(), part.title(), 0, now, 0, false, true, model);
    return Optional.of(new PageMerge(part, page, null));
  }

  private void insert(
      JdbcClient sql,
      List<PageMerge> merges,
      Map<ImportedAuthor, Actor> actors,
      Map<EncodedContent, Long> texts) {
    int all = merges.stream().mapToInt(PageMerge::count).sum();
    List<Long> ids = all == 0 ? List.of() : RevisionIds.next(sql, engine, all);
    List<ImportedRevisionRow> rows = new ArrayList<>(all);
    int from = 0;
    for (PageMerge merge : merges) {
      int to = from + merge.count();
      rows.addAll(merge.rows(sql, ids.subList(from, to), actor(actors), text(texts)));
      from = to;
    }
    ImportedRevisionTable.insert(sql, rows);
  }

  private void tag(JdbcClient sql, PageMerge merge) {
    if (!rules.findReverts() || !merge.part().last()) {
      return;
    }
    if (merge.isMade()) {
      reverts.tag(sql, merge.history());
    } else if (merge.count() > 0 || !merge.part().first()) {
      reverts.tag(sql, merge.before().id());
    }
  }

  private void count(
      JdbcClient sql,
      List<PageMerge> merges,
      List<WrittenPart> written,
      Map<ImportedAuthor, Actor> actors) {
    int edits = 0;
    int pages = 0;
    int articles = 0;
    Map<Long, Integer> byAccount = new TreeMap<>();
    for (int i = 0; i < merges.size(); i++) {
      PageMerge merge = merges.get(i);
      WrittenPart part = written.get(i);
      edits += part.revisions();
      pages += part.made() ? 1 : 0;
      articles += article(part.page()) - (part.made() ? 0 : article(merge.before()));
      if (rules.countForAccounts()) {
        merge.countByAccount(actor(actors), byAccount);
      }
    }
    byAccount.forEach((account, count) -> AccountTable.countEdits(sql, account, count));
    if (edits + pages > 0) {
      StatisticsTable.countImport(sql, written.getFirst().page().id(), edits, pages, articles);
    }
  }

  private static int article(PageFacts page) {
    return page.countsAsArticle() ? 1 : 0;
  }
}
