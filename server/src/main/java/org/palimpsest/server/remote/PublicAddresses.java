package org.palimpsest.server.remote;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells addresses of public networks from those that only machines nearby can reach. */
final class PublicAddresses implements Predicate<InetAddress> {
  private static final List<IPAddress> OTHERS =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              // Of version 6 only what is given out to be public, without what leads to version 4.
              "::/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "4000::/2",
              "8000::/1")
          .map(network -> new IPAddressString(network).getAddress())
          .toList();

  @Override
  public boolean test(InetAddress address) {
    IPAddress asked = new IPAddressString(address.getHostAddress().split("%", 2)[0]).getAddress();
    return OTHERS.stream()
        .noneMatch(
            network -> network.getIPVersion() == asked.getIPVersion() && network.contains(asked));
  }
}
