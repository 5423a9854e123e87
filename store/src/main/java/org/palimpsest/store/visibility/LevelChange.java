package org.palimpsest.store.visibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * That rows get other levels. Veils are the blocks' that have laid them, so they stay as they are.
 *
 * @param before the levels that the rows must still have
 * @param after those that they get
 */
public record LevelChange(Visibility before, Visibility after) {
  private static final int VEILS = Veil.AUTHOR.bit() | Veil.CONTENT.bit();
  private static final int LEVELS = Veil.AUTHOR.bit() - 1;

  public LevelChange {
    before = before.unveiled();
    after = after.unveiled();
  }

  /**
   * Compare-and-set: changes rows of a table that are still as expected.
   *
   * @param place what else must still hold of them, a condition with marks of these values
   * @return the ids of those that have these levels now
   */
  public Set<Long> apply(
      JdbcClient sql, String table, Collection<Long> ids, String place, Object... values) {
    Set<Long> changed = new LinkedHashSet<>();
    for (List<Long> batch : Batches.of(ids)) {
      List<Object> params = new ArrayList<>(List.of(after.stored()));
      params.addAll(batch);
      params.add(before.stored());
      params.addAll(Arrays.asList(values));
      changed.addAll(
          sql.sql(
                  """
                  UPDATE %s SET visibility = (visibility & %d) | ?
                  WHERE id IN (%s) AND (visibility & %d) = ? AND %s RETURNING id\
                  """
                      .formatted(table, VEILS, Batches.marks("?", batch.size()), LEVELS, place))
              .params(params)
              .query((rs, n) -> rs.getLong(1))
              .list());
    }
    return changed;
  }
}
