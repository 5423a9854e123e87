package org.palimpsest.wiki.limit;

import org.palimpsest.store.block.AddressRange;
import org.palimpsest.wiki.setting.LimitSettings;

/**
 * What counts as one place where things are counted: an address of IPv4, or all addresses of IPv6
 * that one customer of a provider has at least, since whoever has one of them has all. Immutable.
 */
public final class Networks {
  private final int ipv6Prefix;

  public Networks(LimitSettings settings) {
    this.ipv6Prefix = settings.ipv6Prefix();
  }

  /** The network of a canonical address. */
  public String of(String address) {
    return address.indexOf(':') < 0
        ? address
        : AddressRange.of(address + '/' + ipv6Prefix).start() + '/' + ipv6Prefix;
  }
}
