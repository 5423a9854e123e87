package org.palimpsest.actionapi.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.wiki.change.ChangeView;

/**
 * Changes of a page that somebody has made one right after the other, and that people see as one.
 *
 * @param newest the last of them
 * @param oldest the first of them
 * @param size how many there are
 */
record ChangeGroup(ChangeView newest, ChangeView oldest, int size) {
  /**
   * The changes of a list, the newest first. One of which anything is hidden is left out, and keeps
   * those before and after it apart.
   */
  static List<ChangeGroup> of(List<ChangeView> changes) {
    List<ChangeGroup> groups = new ArrayList<>();
    boolean apart = true;
    for (ChangeView change : changes) {
      if (isHidden(change)) {
        apart = true;
        continue;
      }
      ChangeGroup last = groups.isEmpty() ? null : groups.getLast();
      if (!apart && last != null && last.goesOnWith(change)) {
        groups.set(groups.size() - 1, new ChangeGroup(last.newest, change, last.size + 1));
      } else {
        groups.add(new ChangeGroup(change, change, 1));
      }
      apart = false;
    }
    return groups;
  }

  private static boolean isHidden(ChangeView change) {
    return change.suppressed()
        || change.target().value() == null
        || change.author().value() == null
        || change.target().hidden()
        || change.author().hidden()
        || change.comment().hidden()
        || change.sha1().hidden();
  }

  /** Whether this change was made right before these, by the same person, in the same page. */
  private boolean goesOnWith(ChangeView older) {
    return older.kind() == ChangeKind.EDIT
        && target().revisionId() != 0
        && target(older).pageId() == target(oldest).pageId()
        && author(older).name().equals(author(oldest).name());
  }

  /** Whether there is nothing to see of it but what its log entry says. */
  boolean isMereLogEntry() {
    return size == 1 && newest.kind() == ChangeKind.LOG;
  }

  /** What the last of them was done to. */
  ChangeTarget target() {
    return target(newest);
  }

  /** The revision before the first of them; 0 for none. */
  long previousId() {
    return target(oldest).previousId();
  }

  /** The name of who made them. */
  String author() {
    return author(newest).name();
  }

  private static ChangeTarget target(ChangeView change) {
    return Objects.requireNonNull(change.target().value());
  }

  private static Actor author(ChangeView change) {
    return Objects.requireNonNull(change.author().value());
  }
}
