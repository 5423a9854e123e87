package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.visibility.HiddenFilter;
import org.palimpsest.store.visibility.HiddenLookup;

/** What is hidden is found by indexes that hold nothing else, however much there is besides. */
class HiddenPlanTest {
  private static final Set<Field> FIELDS = EnumSet.allOf(Field.class);
  private static final Set<Level> LEVELS = EnumSet.of(Level.HIDDEN, Level.SUPPRESSED);

  @EveryEngine
  void what_is_hidden_follows_an_index(Database database) {
    for (ItemType type : ItemType.values()) {
      List<String> byTime = plan(database, type, null, null);
      assertThat(byTime).anyMatch(step -> step.contains("_hidden"));
      List<String> byAuthor = plan(database, type, null, "P");
      assertThat(byAuthor).anyMatch(step -> step.contains("_hidden") && step.contains("by_actor"));
      List<String> byTitle = plan(database, type, new Title(6, "A"), "P");
      // A file has few versions beside other files' hidden ones: either way is short.
      if (type != ItemType.OLD_IMAGE && type != ItemType.FILE_ARCHIVE) {
        assertThat(byTitle).noneMatch(step -> step.contains("by_time") && step.contains("_hidden"));
      }
    }
  }

  private static List<String> plan(
      Database database, ItemType type, @Nullable Title title, @Nullable String by) {
    HiddenFilter filter =
        new HiddenFilter(
            type, FIELDS, LEVELS, title, by, new Clearance(true, true, false), "suppress");
    return PlanTest.check(
        database, sql -> HiddenLookup.list(sql, Window.all(Direction.OLDER, 50), filter));
  }
}
