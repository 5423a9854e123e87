package org.palimpsest.model.address;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Internet addresses as names of people: the one form in which each is written (spec:
 * titles-and-site.md, section 5). Never throws, whatever the text; a text that is plainly a name is
 * turned down at its first characters.
 */
public final class IpAddresses {
  private static final int IPV6_GROUPS = 8;

  private IpAddresses() {}

  /**
   * The canonical form of an address or a range: no leading zeros; for IPv6 eight groups in upper
   * case. A range keeps its length, and its address is not cut down to the network. Empty when the
   * text is neither.
   */
  public static Optional<String> canonical(String text) {
    int slash = text.indexOf('/');
    return Optional.ofNullable(slash < 0 ? address(text, text.length()) : range(text, slash));
  }

  /**
   * The range with its address cut down to the network: {@code 10.0.0.9/24} is {@code 10.0.0.0/24}.
   *
   * @param range a range in canonical form
   */
  public static String network(String range) {
    int slash = range.indexOf('/');
    boolean v4 = range.indexOf(':') < 0;
    int radix = v4 ? 10 : 16;
    int bits = v4 ? 8 : 16;
    int left = Integer.parseInt(range, slash + 1, range.length(), 10);
    StringBuilder network = new StringBuilder(range.length());
    for (String part : range.substring(0, slash).split(v4 ? "\\." : ":", -1)) {
      int kept = Math.clamp(left, 0, bits);
      int value = Integer.parseInt(part, radix) >> (bits - kept) << (bits - kept);
      network.append(network.isEmpty() ? "" : v4 ? "." : ":");
      network.append(Integer.toString(value, radix));
      left -= bits;
    }
    return network.append(range, slash, range.length()).toString().toUpperCase(Locale.ROOT);
  }

  /** Whether this is a single address, in any form. */
  public static boolean isAddress(String text) {
    return address(text, text.length()) != null;
  }

  /** Whether this is a range, such as {@code 10.0.0.0/24}, in any form. */
  public static boolean isRange(String text) {
    int slash = text.indexOf('/');
    return slash >= 0 && range(text, slash) != null;
  }

  /** Whether this is an IPv4 address whose last part was withheld: {@code 203.0.113.xxx}. */
  public static boolean isPartial(String text) {
    return text.endsWith(".xxx") && isAddress(text.substring(0, text.length() - 3) + '0');
  }

  /**
   * Whether people would take it for an address, a range or two addresses with a dash between: also
   * {@code 300.1.1.1}, which is none.
   */
  public static boolean looksLikeAddress(String text) {
    if (!mayBegin(text)) {
      return false;
    }
    int dash = text.indexOf('-');
    return dash < 0
        ? looksLikeOne(text) || isRange(text)
        : looksLikeOne(text.substring(0, dash).stripTrailing())
            && looksLikeOne(text.substring(dash + 1).stripLeading());
  }

  private static boolean looksLikeOne(String text) {
    String last = text.endsWith(".xxx") ? text.substring(0, text.length() - 3) + '0' : text;
    return dottedParts(last) == last.length() || isAddress(text);
  }

  /** The index behind four numbers of one to three digits with dots between, or -1. */
  private static int dottedParts(String text) {
    int i = 0;
    for (int part = 0; part < 4; part++) {
      if (part > 0 && (i >= text.length() || text.charAt(i++) != '.')) {
        return -1;
      }
      int start = i;
      while (i < text.length() && i < start + 3 && isDigit(text.charAt(i))) {
        i++;
      }
      if (i == start) {
        return -1;
      }
    }
    return i;
  }

  private static @Nullable String range(String text, int slash) {
    String address = address(text, slash);
    if (address == null) {
      return null;
    }
    String length = text.substring(slash + 1);
    int max = address.indexOf(':') < 0 ? 32 : 128;
    return isNumberUpTo(length, max) ? address + '/' + length : null;
  }

  private static boolean isNumberUpTo(String text, int max) {
    if (text.isEmpty() || text.length() > 3 || (text.length() > 1 && text.startsWith("0"))) {
      return false;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value <= max;
  }

  /** The canonical form of the address before {@code end}, or null. */
  private static @Nullable String address(String text, int end) {
    if (!mayBegin(text)) {
      return null;
    }
    int colon = text.indexOf(':');
    return colon >= 0 && colon < end ? ipv6(text, end) : ipv4(text, end);
  }

  private static @Nullable String ipv4(String text, int end) {
    if (dottedParts(text) != end) {
      return null;
    }
    StringBuilder out = new StringBuilder(end);
    int value = 0;
    for (int i = 0; i <= end; i++) {
      if (i < end && text.charAt(i) != '.') {
        value = value * 10 + text.charAt(i) - '0';
      } else if (value > 255) {
        return null;
      } else {
        out.append(out.isEmpty() ? "" : ".").append(value);
        value = 0;
      }
    }
    return out.toString();
  }

  private static @Nullable String ipv6(String text, int end) {
    int[] groups = new int[IPV6_GROUPS];
    int count = 0;
    int gap = text.startsWith("::") ? 0 : -1;
    int i = gap == 0 ? 2 : 0;
    while (i < end) {
      int start = i;
      int value = 0;
      while (i < end && i - start < 4 && hex(text.charAt(i)) >= 0) {
        value = (value << 4) | hex(text.charAt(i++));
      }
      if (i == start || count == IPV6_GROUPS) {
        return null;
      }
      groups[count++] = value;
      if (i < end) {
        if (text.charAt(i++) != ':' || i == end) {
          return null;
        }
        if (text.charAt(i) == ':') {
          if (gap >= 0) {
            return null;
          }
          gap = count;
          i++;
        }
      }
    }
    boolean complete = gap < 0 ? count == IPV6_GROUPS : count < IPV6_GROUPS;
    return complete ? written(groups, count, gap) : null;
  }

  private static String written(int[] groups, int count, int gap) {
    StringBuilder out = new StringBuilder(39);
    int missing = IPV6_GROUPS - count;
    for (int i = 0; i < IPV6_GROUPS; i++) {
      boolean inGap = missing > 0 && i >= gap && i < gap + missing;
      int value = inGap ? 0 : groups[missing > 0 && i >= gap ? i - missing : i];
      out.append(i == 0 ? "" : ":").append(Integer.toHexString(value));
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }

  /** Turns most names down at once. */
  private static boolean mayBegin(String text) {
    return !text.isEmpty() && (hex(text.charAt(0)) >= 0 || text.charAt(0) == ':');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
