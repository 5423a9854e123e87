package org.palimpsest.wiki.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an application wants its users to be sent back to.
 *
 * @param address an absolute address without fragment, or {@link #NONE}
 * @param prefix whether every address that begins like it will do
 */
public record Callback(String address, boolean prefix) {
  /** Nowhere: the user carries a code over by hand. */
  public static final String NONE = "oob";

  /** Whether this can be a callback. */
  public boolean isSound() {
    return address.equals(NONE) ? !prefix : parse(address) != null;
  }

  /**
   * Where to send users, given what the application asks for in its request.
   *
   * @param asked an address, or null or {@link #NONE} for the one that is registered
   * @return empty when the application may not send them there
   */
  public Optional<String> resolve(@Nullable String asked) {
    if (asked == null || asked.equals(NONE) || asked.equals(address)) {
      return Optional.of(address);
    }
    return prefix && isBelow(asked) ? Optional.of(asked) : Optional.empty();
  }

  /** Compared by parts: {@code https://a.example.evil} begins like {@code https://a.example}. */
  private boolean isBelow(String asked) {
    URI registered = parse(address);
    URI other = parse(asked);
    return registered != null
        && other != null
        && asked.startsWith(address)
        && same(registered.getScheme(), other.getScheme())
        && same(registered.getHost(), other.getHost())
        && registered.getPort() == other.getPort()
        && other.normalize().equals(other);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null
        ? other == null
        : other != null && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static @Nullable URI parse(String address) {
    try {
      URI uri = new URI(address);
      boolean sound =
          uri.isAbsolute()
              && !uri.isOpaque()
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null
              && !uri.getScheme().equalsIgnoreCase("javascript")
              && !uri.getScheme().equalsIgnoreCase("data");
      boolean web = uri.isAbsolute() && uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
      return sound && (!web || uri.getHost() != null) ? uri : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
