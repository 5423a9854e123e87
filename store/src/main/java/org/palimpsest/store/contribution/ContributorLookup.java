package org.palimpsest.store.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds who has contributed to pages. Who is hidden from the reader in all that they have done to a
 * page is none of its contributors. Of long histories the newest part is looked at.
 */
public final class ContributorLookup {
  /** So many revisions of all pages together are looked at. */
  private static final int MOST_REVISIONS = 100_000;

  private ContributorLookup() {}

  /**
   * Which contributors are wanted.
   *
   * @param groups those in one of these groups; empty: whatever their groups
   * @param excluding whether those in one of these groups are left out instead
   * @param nowSeconds the time, for memberships that end
   */
  public record Filter(Set<String> groups, boolean excluding, long nowSeconds) {
    public Filter {
      groups = Set.copyOf(groups);
    }
  }

  /**
   * Who has contributed to some pages.
   *
   * @param anonymous how many people without an account, by page; none are absent
   * @param named those with accounts
   */
  public record Found(Map<Long, Long> anonymous, Slice<Contributor, Contributor.Place> named) {
    static final Found NOBODY = new Found(Map.of(), Slice.empty());

    public Found {
      anonymous = Map.copyOf(anonymous);
    }
  }

  /**
   * The contributors, all found by looking once at the histories. Those with accounts are told page
   * by page in the order of their ids, and those to a page by the ids of their accounts.
   *
   * @param pageIds the pages
   * @param from where to begin; null: with the first
   * @param limit at most so many with accounts
   */
  public static Found list(
      JdbcClient sql,
      List<Long> pageIds,
      Contributor.@Nullable Place from,
      Filter filter,
      Clearance clearance,
      int limit) {
    List<Long> rest =
        pageIds.stream().filter(id -> from == null || id >= from.pageId()).sorted().toList();
    if (rest.isEmpty()) {
      return Found.NOBODY;
    }
    List<Object> values = new ArrayList<>();
    String editors = editors(rest, clearance, values);
    Conditions where = named(from, filter, values);
    Map<Long, Long> anonymous = new HashMap<>();
    List<Contributor> named = new ArrayList<>();
    sql.sql(
            """
            WITH editor (page_id, account_id, name) AS MATERIALIZED (
              SELECT e.page_id, a.account_id, a.name
              FROM (%s) AS e CROSS JOIN actor a WHERE a.id = e.actor_id)
            SELECT page_id, account_id, name, 0 AS others FROM (
              SELECT e.page_id, e.account_id, e.name FROM editor e%s
              ORDER BY e.page_id, e.account_id LIMIT ?) AS named
            UNION ALL
            SELECT page_id, 0, '', count(*) FROM editor WHERE account_id IS NULL GROUP BY page_id
            ORDER BY page_id, account_id\
            """
                .formatted(editors, where.text()))
        .params(where.values(limit + 1))
        .query((rs, n) ->
            rs.getLong(2) == 0
                ? anonymous.put(rs.getLong(1), rs.getLong(4))
                : named.add(new Contributor(rs.getLong(1), rs.getLong(2), rs.getString(3))))
        .list();
    return new Found(anonymous, Slice.of(named, limit, Contributor::place));
  }

  private static Conditions named(
      Contributor.@Nullable Place from, Filter filter, List<Object> values) {
    Conditions where = new Conditions(values).and("e.account_id IS NOT NULL");
    if (from != null) {
      where.and("(e.page_id, e.account_id) >= (?, ?)", from.pageId(), from.accountId());
    }
    if (!filter.groups().isEmpty()) {
      List<Object> members = new ArrayList<>(filter.groups());
      members.add(filter.nowSeconds());
      where.and(
          """
          %s (SELECT 1 FROM account_group g WHERE g.account_id = e.account_id
            AND g.group_name IN (%s) AND (g.expires IS NULL OR g.expires > ?))\
          """
              .formatted(
                  filter.excluding() ? "NOT EXISTS" : "EXISTS",
                  Batches.marks("?", filter.groups().size())),
          members.toArray());
    }
    return where;
  }

  /**
   * Who has made revisions of these pages, as far as the reader may know: read from the index
   * alone. An engine must look up each of them, and not look for each account whether it is one.
   */
  private static String editors(List<Long> pageIds, Clearance clearance, List<Object> values) {
    int share = Math.max(1, MOST_REVISIONS / pageIds.size());
    List<String> selects = new ArrayList<>(pageIds.size());
    for (long pageId : pageIds) {
      Conditions where =
          new Conditions().search("r.page_id", pageId).seen(Field.USER, clearance, "r.visibility");
      selects.add(
          """
          SELECT DISTINCT * FROM (SELECT r.page_id, r.actor_id FROM live_revision r%s
            ORDER BY r.created DESC, r.id DESC LIMIT ?) AS t%d\
          """
              .formatted(where.text(), selects.size()));
      values.addAll(where.values(share));
    }
    return String.join(" UNION ALL ", selects);
  }
}
