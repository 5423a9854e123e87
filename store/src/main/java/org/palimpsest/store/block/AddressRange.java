package org.palimpsest.store.block;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.palimpsest.model.address.IpAddresses;

/**
 * The addresses from a first to a last one, as texts whose byte order is that of the addresses: 8
 * hex digits for IPv4, {@code v6-} and 32 for IPv6, so that the two never mix.
 *
 * @param start the first address
 * @param end the last address, itself included
 */
public record AddressRange(String start, String end) {
  private static final String V6 = "v6-";

  /**
   * Of an address or a range such as {@code 10.0.0.0/24}, in canonical form.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static AddressRange of(String canonical) {
    int slash = canonical.indexOf('/');
    String address = slash < 0 ? canonical : canonical.substring(0, slash);
    boolean v4 = address.indexOf(':') < 0;
    int bits = v4 ? 32 : 128;
    int length = slash < 0 ? bits : Integer.parseInt(canonical.substring(slash + 1));
    return around(v4 ? bytes(address, '.', 4, 10) : bytes(address, ':', 8, 16), length);
  }

  /** Of a name of somebody, where this is a single address in canonical form. */
  public static Optional<AddressRange> ofName(String name) {
    return IpAddresses.isAddress(name) && IpAddresses.canonical(name).equals(Optional.of(name))
        ? Optional.of(of(name))
        : Optional.empty();
  }

  /** The first {@code length} bits of this range's first address, and all that share them. */
  AddressRange widened(int length) {
    return around(HexFormat.of().parseHex(isV4() ? start : start.substring(V6.length())), length);
  }

  /** The first address, as people read it. */
  public String first() {
    return written(start);
  }

  /** The last address, as people read it. */
  public String last() {
    return written(end);
  }

  private String written(String text) {
    StringJoiner parts = new StringJoiner(isV4() ? "." : ":");
    int width = isV4() ? 2 : 4;
    for (int i = isV4() ? 0 : V6.length(); i < text.length(); i += width) {
      int part = Integer.parseInt(text, i, i + width, 16);
      parts.add(
          isV4() ? Integer.toString(part) : Integer.toHexString(part).toUpperCase(Locale.ROOT));
    }
    return parts.toString();
  }

  /** Whether it is no wider than what can be blocked. */
  public boolean isBlockable() {
    return widest().contains(this);
  }

  /** The widest range around its first address that can be blocked. */
  AddressRange widest() {
    return widened(isV4() ? BlockTable.WIDEST_V4 : BlockTable.WIDEST_V6);
  }

  /** The first addresses of all ranges that can be blocked and have this one in them. */
  List<String> startsAround() {
    int bits = isV4() ? 32 : 128;
    return IntStream.rangeClosed(isV4() ? BlockTable.WIDEST_V4 : BlockTable.WIDEST_V6, bits)
        .mapToObj(this::widened)
        .filter(around -> around.contains(this))
        .map(AddressRange::start)
        .distinct()
        .toList();
  }

  /** Whether these are IPv4 addresses. */
  public boolean isV4() {
    return start.charAt(0) != 'v';
  }

  /** Whether all addresses of the other range are in this one. */
  public boolean contains(AddressRange other) {
    return start.compareTo(other.start) <= 0 && end.compareTo(other.end) >= 0;
  }

  private static AddressRange around(byte[] address, int length) {
    if (length < 0 || length > 8 * address.length) {
      throw new IllegalArgumentException("No address has a prefix of " + length + " bits");
    }
    byte[] first = address.clone();
    byte[] last = address.clone();
    for (int i = 0; i < address.length; i++) {
      int hosts = 0xff >>> Math.clamp(length - 8L * i, 0, 8);
      first[i] &= (byte) ~hosts;
      last[i] |= (byte) hosts;
    }
    return new AddressRange(text(first), text(last));
  }

  /** Each part of an IPv4 address is a byte, of an IPv6 address two. */
  private static byte[] bytes(String address, char separator, int parts, int radix) {
    int width = radix == 10 ? 1 : 2;
    byte[] bytes = new byte[width * parts];
    int part = 0;
    int begin = 0;
    for (int end = 0; end <= address.length(); end++) {
      if (end < address.length() && address.charAt(end) != separator) {
        continue;
      }
      if (part == parts) {
        throw notCanonical(address);
      }
      int value = Integer.parseInt(address, begin, end, radix);
      if (value < 0 || value >>> (8 * width) != 0) {
        throw notCanonical(address);
      }
      for (int i = 0; i < width; i++) {
        bytes[width * part + i] = (byte) (value >>> (8 * (width - 1 - i)));
      }
      part++;
      begin = end + 1;
    }
    if (part != parts) {
      throw notCanonical(address);
    }
    return bytes;
  }

  private static IllegalArgumentException notCanonical(String address) {
    return new IllegalArgumentException("Not a canonical address: " + address);
  }

  private static String text(byte[] address) {
    String hex = HexFormat.of().withUpperCase().formatHex(address);
    return address.length == 4 ? hex : V6 + hex;
  }
}
