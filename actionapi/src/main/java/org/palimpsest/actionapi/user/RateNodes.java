package org.palimpsest.actionapi.user;

import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.performer.Performer;

/** Limits per time as clients are told of them. */
final class RateNodes {
  private RateNodes() {}

  /** By action and by whom they are for; none for somebody who is exempt. */
  static ObjectNode of(RateLimits limits, Performer performer, boolean exempt) {
    ObjectNode all = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    if (!exempt) {
      limits
          .applying(performer)
          .forEach((limit, rates) -> {
            ObjectNode byWhom = all.putObject(limit.wire());
            rates.forEach((who, rate) ->
                byWhom.putObject(who).put("hits", rate.hits()).put("seconds", rate.seconds()));
          });
    }
    return all;
  }
}
