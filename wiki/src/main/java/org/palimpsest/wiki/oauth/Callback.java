package org.palimpsest.wiki.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Schemes whose addresses are programs or files of whoever opens them. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "about", "blob", "data", "file", "filesystem", "javascript", "vbscript", "view-source");

  private static final Pattern DOT_STEP = Pattern.compile("(?:^|[/\\\\])\\.\\.?(?:$|[/\\\\;])");

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

  /**
   * Compared by parts: {@code https://a.example.evil} begins like {@code https://a.example}. A path
   * with a step upwards begins like the registered one and leads out of it. Browsers take {@code
   * %2e} for a dot and a backslash for a slash, and some servers decode {@code %2f} and {@code %5c}
   * before they split, or take {@code ..;} for a step; so it is looked for in the decoded path,
   * which is decoded once, as they do it: {@code %252e} is data.
   */
  private boolean isBelow(String asked) {
    URI registered = parse(address);
    URI other = parse(asked);
    return registered != null
        && other != null
        && asked.startsWith(address)
        && Objects.equals(registered.getScheme(), other.getScheme())
        && Objects.equals(registered.getRawAuthority(), other.getRawAuthority())
        && !DOT_STEP.matcher(other.getPath()).find();
  }

  /** An address as RFC 3986 has it: other letters than those of ASCII stand in it encoded. */
  private static @Nullable URI parse(String address) {
    try {
      URI uri = new URI(address);
      boolean sound =
          uri.isAbsolute()
              && !uri.isOpaque()
              && uri.getRawFragment() == null
              && uri.getRawUserInfo() == null
              && address.chars().allMatch(c -> c < 0x80)
              && !NO_PLACES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
      boolean web = uri.isAbsolute() && uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
      return sound && (!web || uri.getHost() != null) ? uri : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
