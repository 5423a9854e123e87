package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One page of the model that exists. Not thread-safe. */
final class Page {
  /** The language of the wiki. */
  static final String LANGUAGE = "en";

  /** Negative until the real wiki has told it. */
  long id;

  final List<Revision> history = new ArrayList<>();
  String editLevel = "";
  String language = LANGUAGE;

  Page(long id) {
    this.id = id;
  }

  Page copy() {
    Page copy = new Page(id);
    copy.history.addAll(history);
    copy.editLevel = editLevel;
    copy.language = language;
    return copy;
  }

  Revision current() {
    return history.getLast();
  }

  /** Whether a page may be moved over it from this title: a redirect there that never changed. */
  boolean isFreshRedirectTo(String title) {
    return isFreshRedirect() && current().text().equals(Revision.redirect(title));
  }

  boolean isFreshRedirect() {
    return history.size() == 1 && current().isRedirect();
  }

  /** What has changed the content, oldest first; null revisions have no say. */
  List<Revision> changes() {
    return IntStream.range(0, history.size())
        .filter(i -> i == 0 || !history.get(i).sameContent(history.get(i - 1)))
        .mapToObj(history::get)
        .toList();
  }

  /**
   * A series of edits that a rollback takes back.
   *
   * @param newest the last of them
   * @param target what is restored
   */
  record Series(Revision newest, Revision target) {}

  /** What a rollback of somebody's edits would begin with; empty where they have not made it. */
  Optional<Revision> newestBy(String user) {
    Revision newest = current().author().equals(user) ? current() : changes().getLast();
    return Optional.of(newest).filter(found -> found.author().equals(user));
  }

  /** What is taken back from there on; empty where nobody else has made anything. */
  Optional<Series> series(Revision newest) {
    return changes().reversed().stream()
        .filter(each -> Revision.BY_TIME.compare(each, newest) < 0)
        .filter(each -> !each.author().equals(newest.author()))
        .findFirst()
        .map(target -> new Series(newest, target));
  }
}
