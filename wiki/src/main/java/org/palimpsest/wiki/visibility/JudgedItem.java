package org.palimpsest.wiki.visibility;

import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.performer.Performer;

/**
 * An item, and what becomes of it.
 *
 * @param after what is hidden of it then
 */
record JudgedItem(FoundItem item, Visibility after, Verdict verdict) {
  private static final int CONTENT = 1;
  private static final int SUPPRESSED = 8;

  /** What a wish comes to (spec: revisiondelete.md, section 4). */
  static JudgedItem of(FoundItem item, LevelWish wish, Performer performer) {
    Visibility before = item.visibility();
    Visibility after = wish.applied(before);
    Verdict verdict = verdict(item, wish, after, performer);
    return new JudgedItem(item, verdict == Verdict.CHANGED ? after : before, verdict);
  }

  private static Verdict verdict(
      FoundItem item, LevelWish wish, Visibility after, Performer performer) {
    Visibility before = item.visibility();
    int mask = wish.mask(before);
    if (after.equals(before) && mask == before.mask()) {
      return Verdict.NO_CHANGE;
    }
    if (item.isCurrent() && ((mask & CONTENT) != 0 || after.content() != Level.VISIBLE)) {
      return Verdict.HIDE_CURRENT;
    }
    if (!mayTouch(item, wish, performer)) {
      return mask == 0 ? Verdict.SHOW_NO_ACCESS : Verdict.MODIFY_NO_ACCESS;
    }
    return mask == SUPPRESSED ? Verdict.ONLY_RESTRICTED : Verdict.CHANGED;
  }

  private static boolean mayTouch(FoundItem item, LevelWish wish, Performer performer) {
    boolean readable =
        !(item.stored() instanceof FoundItem.Stored.Entry(var row))
            || LogReader.mayRead(performer, row.type());
    return readable
        && (performer.has(Right.SUPPRESSREVISION) || !wish.touchesSuppressed(item.visibility()));
  }

  boolean isChange() {
    return verdict == Verdict.CHANGED;
  }

  /** As it is to be written. */
  ItemChange change() {
    return new ItemChange(item.id(), item.named(), item.holder().id(), item.visibility(), after);
  }
}
