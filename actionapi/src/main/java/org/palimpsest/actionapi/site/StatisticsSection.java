package org.palimpsest.actionapi.site;

import java.util.Map;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.site.SiteCounts;
import org.palimpsest.wiki.site.SiteReader;

/** How much there is, and how far the copies of the database are behind. */
final class StatisticsSection implements SiteSection {
  /** What clients are told where there are no copies that could be behind. */
  private static final long NO_COPIES = -1;

  private final SiteReader site;

  StatisticsSection(SiteReader site) {
    this.site = site;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.STATISTICS, this::statistics, SiteProperty.DBREPLLAG, call -> databases());
  }

  /** No work is put off. */
  private Node statistics(QueryCall call) {
    SiteCounts counts = site.counts(call.now());
    return new ObjectNode()
        .put("pages", counts.pages())
        .put("articles", counts.articles())
        .put("edits", counts.edits())
        .put("images", counts.images())
        .put("users", counts.users())
        .put("activeusers", counts.activeUsers())
        .put("admins", counts.admins())
        .put("jobs", 0);
  }

  private static Node databases() {
    return new ListNode("db").add(new ObjectNode().put("host", "").put("lag", NO_COPIES));
  }
}
