package org.palimpsest.server.wiring;

import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.limit.RateTable;
import org.palimpsest.wiki.tag.TagRules;

/** Who may do what, and how often. */
record AuthorityAssembly(
    Authority authority,
    GroupRules groups,
    TagRules tags,
    HitCounters counters,
    RateLimits limits) {

  static AuthorityAssembly of(Foundation base) {
    Authority authority = new Authority(base.settings().site());
    HitCounters counters = HitCounters.of(base.database(), base.clock());
    return new AuthorityAssembly(
        authority,
        new GroupRules(base.settings().groups()),
        new TagRules(authority),
        counters,
        new RateLimits(base.settings().limits(), RateTable.standard(), counters));
  }
}
