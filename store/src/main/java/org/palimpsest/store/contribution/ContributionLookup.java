package org.palimpsest.store.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.revision.RevisionColumns;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.CommentColumns;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists what one person has contributed, by time. */
public final class ContributionLookup {
  private static final Select<ContributionPart> SELECT =
      Select.of(
              ContributionPart.class,
              RevisionColumns.ALWAYS + ", p.namespace, p.title_key",
              "live_revision r JOIN page p ON p.id = r.page_id")
          .part(ContributionPart.COMMENT, CommentColumns.ofRevision("r"))
          .part(
              ContributionPart.PARENT_SIZE,
              "parent.size",
              "LEFT JOIN live_revision parent ON parent.id = r.parent_id")
          .part(
              ContributionPart.TOP,
              "CASE WHEN " + ContributionFlag.TOP.condition + " THEN 1 ELSE 0 END",
              "JOIN live_revision l ON l.id = p.latest")
          .part(
              ContributionPart.PATROLLED,
              "rc.patrolled",
              """
              LEFT JOIN recent_change rc ON rc.page_id = r.page_id AND rc.created = r.created
                AND rc.revision_id = r.id AND rc.kind <> 3\
              """);

  private static final Order<ContributionRow, Position> ORDER =
      Order.byTime("r.created", "r.id", row -> row.revision().position());

  private ContributionLookup() {}

  /**
   * What somebody has contributed within a window.
   *
   * @param author the one
   * @param parts what is asked of them; what is not is unread, 0 or not patrolled in the rows
   */
  public static Slice<ContributionRow, Position> list(
      JdbcClient sql,
      Actor author,
      Window<Position> window,
      ContributionFilter filter,
      Set<ContributionPart> parts) {
    Conditions where =
        new Conditions()
            .search("r.actor_id", author.id())
            .seen(Field.USER, filter.clearance(), "r.visibility");
    if (!filter.namespaces().isEmpty()) {
      where.isOneOf("+p.namespace", filter.namespaces());
    }
    if (filter.tags() != null) {
      filter.tags().addTo(where, TagLookup.REVISION_HAS_TAG);
    }
    for (Map.Entry<ContributionFlag, Boolean> trait : filter.traits().entrySet()) {
      String condition = trait.getKey().condition;
      where.and(trait.getValue() ? condition : "NOT (" + condition + ")");
    }
    Set<ContributionPart> asked = filter.partsAskedFor();
    Selection<ContributionPart> selection =
        asked.isEmpty() ? SELECT.of(parts) : SELECT.of(parts, asked);
    return ORDER.seek(sql, selection.text(), where, window, (rs, n) -> read(rs, author, selection));
  }

  private static ContributionRow read(
      ResultSet rs, Actor author, Selection<ContributionPart> selection) throws SQLException {
    RevisionRow revision =
        RevisionColumns.read(rs, 1, author, selection.at(ContributionPart.COMMENT));
    int title = RevisionColumns.WIDTH + 1;
    return new ContributionRow(
        revision,
        new Title(rs.getInt(title), rs.getString(title + 1)),
        selection.number(rs, ContributionPart.TOP) != 0,
        selection.number(rs, ContributionPart.PARENT_SIZE),
        Patrolled.of((int) selection.number(rs, ContributionPart.PATROLLED)));
  }
}
