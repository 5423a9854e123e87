package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wiki in memory, as simply as it can be said: what there is, and what several verbs have in
 * common. New revisions have the ids that the real wiki has told; pages get theirs when it tells
 * them. Not thread-safe.
 */
final class ModelWiki {
  final NavigableMap<String, Page> pages = new TreeMap<>();
  final NavigableMap<String, List<Revision>> deleted = new TreeMap<>();

  /** The page that each revision belonged to when it was deleted. */
  final Map<Long, Long> pageOfDeleted = new HashMap<>();

  /** Titles that only administrators may create. */
  final Set<String> closed = new TreeSet<>();

  /** What somebody watches, and since when they have not seen it; nothing where they have. */
  final Map<String, NavigableMap<String, String>> watched = new TreeMap<>();

  final NavigableMap<String, Block> blocks = new TreeMap<>();
  final Map<Long, Set<String>> tags = new HashMap<>();

  /** What is hidden of revisions, live or deleted. */
  final Map<Long, Levels> levels = new HashMap<>();

  /** The tags that can be given. */
  final Set<String> active = new TreeSet<>();

  /** Oldest first. */
  final List<Change> changes = new ArrayList<>();

  Diary diary = new Diary();
  LogBook logBook = new LogBook();

  private long nameless;

  ModelWiki copy() {
    ModelWiki copy = new ModelWiki();
    pages.forEach((title, page) -> copy.pages.put(title, page.copy()));
    deleted.forEach((title, list) -> copy.deleted.put(title, new ArrayList<>(list)));
    copy.pageOfDeleted.putAll(pageOfDeleted);
    copy.closed.addAll(closed);
    watched.forEach((user, titles) -> copy.watched.put(user, new TreeMap<>(titles)));
    copy.blocks.putAll(blocks);
    tags.forEach((id, names) -> copy.tags.put(id, new TreeSet<>(names)));
    copy.levels.putAll(levels);
    copy.active.addAll(active);
    copy.changes.addAll(changes);
    copy.diary = diary.copy();
    copy.logBook = logBook.copy();
    copy.nameless = nameless;
    return copy;
  }

  /** The number of the namespace of a title. */
  static int namespace(String title) {
    return title.startsWith("Help:") ? 12 : 0;
  }

  /** A page with an id that the real wiki has yet to tell. */
  Page newPage() {
    nameless--;
    return new Page(nameless);
  }

  /** Gives pages the ids that the real wiki tells, unless those are known as others'. */
  void identify(Map<String, Long> told) {
    pages.forEach((title, page) -> {
      long id = told.getOrDefault(title, 0L);
      if (page.id < 0 && id > 0 && !isKnown(id)) {
        renumber(page.id, id);
      }
    });
  }

  private boolean isKnown(long id) {
    return pageOfDeleted.containsValue(id)
        || pages.values().stream().anyMatch(page -> page.id == id);
  }

  private void renumber(long from, long to) {
    pages.values().stream().filter(page -> page.id == from).forEach(page -> page.id = to);
    pageOfDeleted.replaceAll((_, page) -> page == from ? to : page);
    blocks.replaceAll((_, block) -> block.renumbered(from, to));
    changes.replaceAll(change -> change.page() == from ? change.at(to) : change);
  }

  /** What is hidden of a revision. */
  Levels levels(long revision) {
    return levels.getOrDefault(revision, Levels.VISIBLE);
  }

  /** Where a page is now. */
  Optional<String> titleOf(long page) {
    return pages.entrySet().stream()
        .filter(entry -> entry.getValue().id == page)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  NavigableMap<String, String> watchedBy(String user) {
    return watched.computeIfAbsent(user, _ -> new TreeMap<>());
  }

  List<Revision> deletedAt(String title) {
    return deleted.computeIfAbsent(title, _ -> new ArrayList<>());
  }

  /** A page that exists. */
  Page page(String title) {
    return Objects.requireNonNull(pages.get(title));
  }

  /** Somebody has made an edit, which recent changes show and watchers have not seen. */
  void edit(String title, Revision revision, boolean patrolled) {
    Page page = pages.computeIfAbsent(title, _ -> newPage());
    page.history.add(revision);
    closed.remove(title);
    Instant now = revision.created();
    String author = revision.author();
    changes.add(new Change(revision.id(), title, author, now, page.id, false, patrolled));
    diary.written.add(new Diary.Written(revision.id(), title, now));
    notify(title, author, now);
  }

  /** Something has been logged of a title, which recent changes show. */
  void log(String title, String by, Instant now) {
    notify(title, by, now);
  }

  /** The same, where the log tells of a revision. */
  void log(String title, String by, Instant now, long revision, long page) {
    changes.add(new Change(revision, title, by, now, page, true, true));
    notify(title, by, now);
  }

  private void notify(String title, String by, Instant now) {
    watched.forEach((user, titles) -> {
      if (!user.equals(by)) {
        titles.computeIfPresent(title, (_, since) -> since.isEmpty() ? now.toString() : since);
      }
    });
  }

  /** Whoever watches the one title watches the other too, with as much to see. */
  void follow(String from, String to) {
    watched.values().stream()
        .filter(titles -> titles.containsKey(from))
        .forEach(titles -> titles.put(to, titles.getOrDefault(from, "")));
  }

  /** Deletes a page; the log says so. */
  void delete(String title, String by, Instant now) {
    Page page = Objects.requireNonNull(pages.remove(title));
    for (Revision revision : page.history) {
      deletedAt(title).add(revision);
      pageOfDeleted.put(revision.id(), page.id);
    }
    changes.removeIf(change -> change.page() == page.id && !change.logged());
    log(title, by, now);
  }

  /** Which deleted revisions of a title come back; all of them if no times are named. */
  List<Revision> chosen(String title, Set<Instant> times) {
    return deleted.getOrDefault(title, List.of()).stream()
        .filter(revision -> times.isEmpty() || times.contains(revision.created()))
        .sorted(Revision.BY_TIME)
        .toList();
  }

  /** The change that tells of a live revision. */
  Optional<Change> changeOf(long revision) {
    return pages.values().stream()
        .filter(page -> page.history.stream().anyMatch(each -> each.id() == revision))
        .findFirst()
        .flatMap(page ->
            changes.stream()
                .filter(change -> change.revision() == revision && change.page() == page.id)
                .findFirst());
  }

  void update(Predicate<Change> which, UnaryOperator<Change> how) {
    changes.replaceAll(change -> which.test(change) ? how.apply(change) : change);
  }

  boolean isUsed(String tag) {
    return tags.values().stream().anyMatch(names -> names.contains(tag));
  }

  /** All live revisions, newest first. */
  List<Revision> live() {
    return pages.values().stream()
        .flatMap(page -> page.history.stream())
        .sorted(Revision.BY_TIME.reversed())
        .toList();
  }

  /** The ids of all revisions, live or deleted. */
  Set<Long> revisionIds() {
    return Stream.concat(
            pages.values().stream().flatMap(page -> page.history.stream()),
            deleted.values().stream().flatMap(List::stream))
        .map(Revision::id)
        .collect(Collectors.toSet());
  }

  /** All deleted revisions, by title and then oldest first. */
  List<Long> deletedIds() {
    return deleted.values().stream()
        .flatMap(revisions -> revisions.stream().sorted(Revision.BY_TIME))
        .map(Revision::id)
        .toList();
  }

  /** The titles that exist. */
  Set<String> titles() {
    return new HashSet<>(pages.keySet());
  }

  /** The ids of the pages that exist. */
  Set<Long> ids() {
    return pages.values().stream().map(page -> page.id).collect(Collectors.toSet());
  }
}
