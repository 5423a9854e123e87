package org.palimpsest.wiki.visibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.log.LogLookup;
import org.palimpsest.store.log.LogPart;
import org.palimpsest.store.log.LogRow;
import org.palimpsest.wiki.visibility.FoundItem.Holder;
import org.palimpsest.wiki.visibility.FoundItem.Stored;
import org.palimpsest.wiki.visibility.VisibilityRequest.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds log entries by their ids. They belong to the page of their log. */
final class LogItems {
  private static final Set<LogPart> PARTS =
      EnumSet.of(LogPart.DETAILS, LogPart.AUTHOR, LogPart.COMMENT);

  private static final String ALL_LOGS = "Log";

  private LogItems() {}

  static FoundItems byIds(JdbcClient sql, Choice choice) {
    List<Long> ids = LeadingNumber.ids(choice.ids());
    List<LogRow> rows = ids.isEmpty() ? List.of() : LogLookup.byIds(sql, ids, PARTS);
    List<String> types = rows.stream().map(LogRow::type).distinct().toList();
    Title target = types.size() == 1 ? log(types.getFirst()) : special(ALL_LOGS);
    return new FoundItems.Found(
        choice.anyPage() ? null : target,
        rows.stream()
            .map(row ->
                new FoundItem(
                    Long.toString(row.id()),
                    log(row.type()),
                    new Holder.None(),
                    new Stored.Entry(row)))
            .toList());
  }

  private static Title log(String type) {
    return special(ALL_LOGS + '/' + type);
  }

  private static Title special(String name) {
    return new Title(Namespace.SPECIAL, name);
  }
}
