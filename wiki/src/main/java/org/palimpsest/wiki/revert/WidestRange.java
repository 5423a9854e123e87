package org.palimpsest.wiki.revert;

import java.util.Optional;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.wiki.setting.RevertSettings;

/**
 * How wide a range of addresses may be that is rolled back at once.
 *
 * @param ipv4 how many bits the addresses of a range must share
 * @param ipv6 the same for IPv6
 */
record WidestRange(int ipv4, int ipv6) {
  static WidestRange of(RevertSettings settings) {
    return new WidestRange(settings.rollbackPrefixIpv4(), settings.rollbackPrefixIpv6());
  }

  /** Why these cannot be rolled back, if they are a range that is too wide. */
  Optional<RollbackOutcome> refusal(String user) {
    if (!IpAddresses.isRange(user)) {
      return Optional.empty();
    }
    boolean v4 = user.indexOf(':') < 0;
    int least = v4 ? ipv4 : ipv6;
    return Integer.parseInt(user, user.indexOf('/') + 1, user.length(), 10) < least
        ? Optional.of(new RollbackOutcome.RangeTooWide(v4 ? "IPv4" : "IPv6", least))
        : Optional.empty();
  }
}
