package org.palimpsest.server.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Whom an address belongs to: one IPv4 address, or one network of IPv6 of the size that a single
 * customer gets and whose addresses are all theirs to choose from.
 */
final class ClientNetwork {
  private static final int PREFIX_BYTES = 8; // a /64

  private ClientNetwork() {}

  /** Equal texts for addresses of one network. */
  static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES)
        : address.getHostAddress();
  }
}
