package org.palimpsest.server.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request and by which name they reached us.
 *
 * @param address the client's address: IPv4 dotted, IPv6 in eight groups of capital hex digits
 * @param origin scheme, host and port, without a slash at the end
 */
record Caller(String address, String origin) {

  static Caller of(Request request, ListenerSettings settings) {
    String peer = peer(request);
    boolean trusted = settings.trustedProxies().contains(peer);
    String address = trusted ? forwardedFor(request, peer, settings.trustedProxies()) : peer;
    String publicUrl = settings.publicUrl();
    if (publicUrl != null) {
      return new Caller(address, publicUrl);
    }
    String scheme = request.isSecure() ? "https" : "http";
    if (trusted && "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"))) {
      scheme = "https";
    }
    return new Caller(address, scheme + "://" + host(request));
  }

  /** The canonical address of the other end of the connection. */
  static String peer(Request request) {
    SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
    return remote instanceof InetSocketAddress inet && inet.getAddress() != null
        ? canonical(inet.getAddress())
        : "0.0.0.0";
  }

  /** The last address in the header that no trusted proxy has; a list begins at the client. */
  private static String forwardedFor(Request request, String peer, Set<String> proxies) {
    String address = peer;
    var hops = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
    for (int i = hops.size() - 1; i >= 0 && proxies.contains(address); i--) {
      String hop = parse(hops.get(i));
      if (hop == null) {
        return address;
      }
      address = hop;
    }
    return address;
  }

  private static @Nullable String parse(String text) {
    try {
      return canonical(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** IPv4 dotted, IPv6 in eight groups of capital hex digits. */
  static String canonical(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] bytes = address.getAddress();
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < bytes.length; i += 2) {
      int group = ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff);
      text.append(i == 0 ? "" : ":").append(Integer.toHexString(group));
    }
    return text.toString().toUpperCase(Locale.ROOT);
  }

  private static String host(Request request) {
    String sent = request.getHeaders().get(HttpHeader.HOST);
    if (sent != null && !sent.isEmpty()) {
      return sent;
    }
    return Request.getServerName(request) + ":" + Request.getServerPort(request);
  }
}
