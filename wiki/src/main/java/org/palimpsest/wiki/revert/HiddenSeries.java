package org.palimpsest.wiki.revert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.visibility.ItemChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a rollback hides: the fields of all that it takes back. Null revisions that others have left
 * in between have the same text as what is taken back, so that is hidden of them too, but neither
 * their comments nor their authors. Nothing becomes less hidden, and what is suppressed is left to
 * those who may suppress.
 */
final class HiddenSeries {
  /** How many revisions are hidden at once. */
  static final int MOST = 500;

  private HiddenSeries() {}

  /** What becomes of each, newest first; empty for too many. */
  static Optional<List<ItemChange>> of(JdbcClient sql, RollbackPlan plan, RollbackRequest request) {
    Hiding hiding = request.hiding();
    if (hiding == null) {
      return Optional.of(List.of());
    }
    List<RevisionRow> rows = PageHistory.range(sql, plan.target(), plan.current(), MOST + 1);
    if (rows.size() > MOST) {
      return Optional.empty();
    }
    SeriesAuthors authors = SeriesAuthors.of(request.user());
    boolean suppresses = request.performer().has(Right.SUPPRESSREVISION);
    List<ItemChange> items = new ArrayList<>();
    for (RevisionRow row : rows.reversed()) {
      Visibility before = row.visibility();
      Visibility after = hide(before, fields(row, plan.target(), hiding, authors), hiding.level());
      if (!after.equals(before) && (suppresses || !before.isSuppressed())) {
        items.add(ItemChange.numbered(row.id(), row.pageId(), before, after));
      }
    }
    items.sort(Comparator.comparingLong(ItemChange::id).reversed());
    return Optional.of(items);
  }

  private static Set<Field> fields(
      RevisionRow row, RevisionRow target, Hiding hiding, SeriesAuthors authors) {
    if (authors.made(row)) {
      return hiding.fields();
    }
    Set<Field> fields = EnumSet.of(Field.CONTENT);
    fields.retainAll(hiding.fields());
    return RevertedMarks.sameContent(row, target) ? Set.of() : fields;
  }

  private static Visibility hide(Visibility before, Set<Field> fields, Level level) {
    return new Visibility(
            raised(before, Field.CONTENT, fields, level),
            raised(before, Field.COMMENT, fields, level),
            raised(before, Field.USER, fields, level))
        .veiledAs(before);
  }

  private static Level raised(Visibility before, Field field, Set<Field> fields, Level level) {
    Level now = before.unveiled().of(field);
    return fields.contains(field) && now.compareTo(level) < 0 ? level : now;
  }
}
