package org.palimpsest.wiki.revert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    return hiding == null
        ? Optional.of(List.of())
        : items(
            PageHistory.range(sql, plan.target(), plan.current(), MOST + 1),
            plan.target(),
            request,
            hiding);
  }

  /** The same where all that there is of a page is taken back. */
  static Optional<List<ItemChange>> ofAll(
      JdbcClient sql, RevisionRow current, RollbackRequest request) {
    Hiding hiding = request.hiding();
    if (hiding == null) {
      return Optional.of(List.of());
    }
    List<RevisionRow> rows = new ArrayList<>(List.of(current));
    rows.addAll(PageHistory.before(sql, current, MOST));
    return items(rows, null, request, hiding);
  }

  private static Optional<List<ItemChange>> items(
      List<RevisionRow> rows,
      @Nullable RevisionRow target,
      RollbackRequest request,
      Hiding hiding) {
    if (rows.size() > MOST) {
      return Optional.empty();
    }
    SeriesAuthors authors = SeriesAuthors.of(request.user());
    boolean suppresses = request.performer().has(Right.SUPPRESSREVISION);
    List<ItemChange> items = new ArrayList<>();
    for (RevisionRow row : rows) {
      Visibility before = row.visibility();
      Visibility after = hide(before, fields(row, target, hiding, authors), hiding.level());
      if (!after.equals(before) && (suppresses || !before.isSuppressed())) {
        items.add(ItemChange.numbered(row.id(), row.pageId(), before, after));
      }
    }
    items.sort(Comparator.comparingLong(ItemChange::id).reversed());
    return Optional.of(items);
  }

  private static Set<Field> fields(
      RevisionRow row, @Nullable RevisionRow target, Hiding hiding, SeriesAuthors authors) {
    if (authors.made(row)) {
      return hiding.fields();
    }
    Set<Field> fields = EnumSet.of(Field.CONTENT);
    fields.retainAll(hiding.fields());
    return target != null && RevertedMarks.sameContent(row, target) ? Set.of() : fields;
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
