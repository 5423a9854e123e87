package org.palimpsest.actionapi.log;

import java.util.List;
import java.util.Locale;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.visibility.ChangedItem;

/**
 * What a log entry has hidden and shown, item by item (spec: beyond.md, section 4): levels are 0
 * visible, 1 hidden, 2 suppressed.
 */
final class ChangedItemNodes {
  private ChangedItemNodes() {}

  static ListNode of(List<ChangedItem> items) {
    ListNode list = new ListNode("item");
    items.forEach(item ->
        list.add(
            ids(item).put("before", levels(item.before())).put("after", levels(item.after()))));
    return list;
  }

  private static ObjectNode ids(ChangedItem item) {
    return switch (item.kind()) {
      case REVISION -> new ObjectNode().put("type", "revision").put("id", item.id());
      case LOG_ENTRY -> new ObjectNode().put("type", "logging").put("id", item.id());
      case FILE_VERSION ->
          item.replaced() == null
              ? new ObjectNode().put("type", "filearchive").put("id", item.id())
              : new ObjectNode()
                  .put("type", "oldimage")
                  .put("id", Timestamps.digits(item.replaced()));
    };
  }

  private static ObjectNode levels(Visibility visibility) {
    ObjectNode levels = new ObjectNode();
    for (Field field : Field.values()) {
      levels.put(field.name().toLowerCase(Locale.ROOT), number(visibility.of(field)));
    }
    return levels;
  }

  private static int number(Level level) {
    return switch (level) {
      case VISIBLE -> 0;
      case HIDDEN -> 1;
      case SUPPRESSED -> 2;
    };
  }
}
