package org.palimpsest.server.remote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Finds the addresses of hosts, of which it gives those only that are allowed. What is connected to
 * is what was looked at: nobody looks the name up again.
 */
final class AllowedAddresses implements SocketAddressResolver {
  private final Predicate<InetAddress> allowed;

  AllowedAddresses(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  /** A host has no address that is allowed. */
  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private ForbiddenAddressException(String host) {
      super(host);
    }
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    try {
      List<InetSocketAddress> found =
          Arrays.stream(InetAddress.getAllByName(host))
              .filter(allowed)
              .map(address -> new InetSocketAddress(address, port))
              .toList();
      if (found.isEmpty()) {
        promise.failed(new ForbiddenAddressException(host));
      } else {
        promise.succeeded(found);
      }
    } catch (UnknownHostException e) {
      promise.failed(e);
    }
  }
}
