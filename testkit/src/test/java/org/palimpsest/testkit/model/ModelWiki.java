package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A wiki in memory: pages with their histories, and what the verbs do to them, as simply as it can
 * be said. New revisions are given the ids that the real wiki has told. Not thread-safe.
 */
final class ModelWiki {
  /** Oldest first. */
  static final Comparator<Revision> BY_TIME =
      Comparator.comparing(Revision::created).thenComparingLong(Revision::id);

  /** One revision. */
  record Revision(long id, Instant created, String author, String text) {}

  /** One page that exists. */
  static final class Page {
    final long id;
    final List<Revision> history = new ArrayList<>();
    String editLevel = "";

    Page(long id) {
      this.id = id;
    }

    Revision current() {
      return history.getLast();
    }

    /** Whether a page may be moved over it from this title: a redirect there that never changed. */
    boolean isFreshRedirectTo(String title) {
      return history.size() == 1 && current().text().equals(redirect(title));
    }
  }

  final SortedMap<String, Page> pages = new TreeMap<>();
  final SortedMap<String, List<Revision>> deleted = new TreeMap<>();

  /** The page that each revision belonged to when it was deleted. */
  final Map<Long, Long> pageOfDeleted = new HashMap<>();

  /** Titles that only administrators may create. */
  final Set<String> closed = new TreeSet<>();

  final Map<String, Set<String>> watched = new HashMap<>();
  final Set<String> blocked = new TreeSet<>();
  final Map<Long, Set<String>> tags = new HashMap<>();

  /** The text of a redirect. */
  static String redirect(String title) {
    return "#REDIRECT [[" + title + "]]";
  }

  Set<String> watchedBy(String user) {
    return watched.computeIfAbsent(user, _ -> new TreeSet<>());
  }

  List<Revision> deletedAt(String title) {
    return deleted.computeIfAbsent(title, _ -> new ArrayList<>());
  }

  /** A page that exists. */
  Page page(String title) {
    return Objects.requireNonNull(pages.get(title));
  }

  /** A page that has just been made, or has a new revision. */
  void write(String title, long pageId, Revision revision) {
    pages.computeIfAbsent(title, _ -> new Page(pageId)).history.add(revision);
    closed.remove(title);
  }

  void delete(String title) {
    Page page = Objects.requireNonNull(pages.remove(title));
    for (Revision revision : page.history) {
      deletedAt(title).add(revision);
      pageOfDeleted.put(revision.id(), page.id);
    }
  }

  /** Which deleted revisions of a title come back; all of them if no times are named. */
  List<Revision> chosen(String title, Set<Instant> times) {
    return deletedAt(title).stream()
        .filter(revision -> times.isEmpty() || times.contains(revision.created()))
        .sorted(BY_TIME)
        .toList();
  }

  void undelete(String title, List<Revision> chosen, long pageId) {
    deletedAt(title).removeAll(chosen);
    Page page = pages.computeIfAbsent(title, _ -> new Page(pageId));
    page.history.addAll(chosen);
    page.history.sort(BY_TIME);
    closed.remove(title);
  }

  /**
   * Moves a page.
   *
   * @param left the first revision of the redirect that is left behind; null: none is
   */
  void move(String from, String to, Revision moved, long redirectId, @Nullable Revision left) {
    if (pages.containsKey(to)) {
      delete(to);
    }
    Page page = Objects.requireNonNull(pages.remove(from));
    page.history.add(moved);
    pages.put(to, page);
    closed.remove(to);
    if (left != null) {
      write(from, redirectId, left);
      page(from).editLevel = page.editLevel;
    }
    follow(from, to);
  }

  /** Merges the whole history of a page into that of another, and leaves a redirect. */
  void merge(String from, String to, Revision left) {
    Page source = page(from);
    Page target = page(to);
    target.history.addAll(source.history);
    target.history.sort(BY_TIME);
    source.history.clear();
    source.history.add(left);
    follow(from, to);
  }

  private void follow(String from, String to) {
    watched.values().stream()
        .filter(titles -> titles.contains(from))
        .forEach(titles -> titles.add(to));
  }

  /** What has changed the text of a page, oldest first; null revisions have no say. */
  static List<Revision> changes(List<Revision> history) {
    return IntStream.range(0, history.size())
        .filter(i -> i == 0 || !history.get(i).text().equals(history.get(i - 1).text()))
        .mapToObj(history::get)
        .toList();
  }

  /** What a rollback of this user's edits restores; null if there is nothing to be taken back. */
  static @Nullable Revision rollbackTarget(Page page, String user) {
    List<Revision> changes = changes(page.history);
    Revision newest = page.current().author().equals(user) ? page.current() : changes.getLast();
    if (!newest.author().equals(user)) {
      return null;
    }
    return changes.reversed().stream()
        .filter(each -> BY_TIME.compare(each, newest) < 0 && !each.author().equals(user))
        .findFirst()
        .filter(target -> !target.text().equals(page.current().text()))
        .orElse(null);
  }

  /** All live revisions, newest first. */
  List<Long> liveIds() {
    return pages.values().stream()
        .flatMap(page -> page.history.stream())
        .sorted(BY_TIME.reversed())
        .map(Revision::id)
        .toList();
  }

  /** All deleted revisions, by title and then oldest first. */
  List<Long> deletedIds() {
    return deleted.values().stream()
        .flatMap(revisions -> revisions.stream().sorted(BY_TIME))
        .map(Revision::id)
        .toList();
  }

  /** The titles that exist. */
  Set<String> titles() {
    return new HashSet<>(pages.keySet());
  }
}
