package org.palimpsest.store.moderation;

import java.math.BigInteger;
import java.util.Locale;

/**
 * The addresses from a first to a last one, as texts whose byte order is that of the addresses: 8
 * hex digits for IPv4, {@code v6-} and 32 for IPv6, so that the two never mix.
 *
 * @param start the first address
 * @param end the last address, itself included
 */
public record AddressRange(String start, String end) {
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
    return around(v4 ? number(address, '.', 4, 10) : number(address, ':', 8, 16), v4, length);
  }

  /** The first {@code length} bits of this range's first address, and all that share them. */
  AddressRange widened(int length) {
    boolean v4 = isV4();
    return around(new BigInteger(v4 ? start : start.substring(3), 16), v4, length);
  }

  /** Whether these are IPv4 addresses. */
  public boolean isV4() {
    return start.charAt(0) != 'v';
  }

  /** Whether all addresses of the other range are in this one. */
  public boolean contains(AddressRange other) {
    return start.compareTo(other.start) <= 0 && end.compareTo(other.end) >= 0;
  }

  private static AddressRange around(BigInteger address, boolean v4, int length) {
    int bits = v4 ? 32 : 128;
    if (length < 0 || length > bits) {
      throw new IllegalArgumentException("No address has a prefix of " + length + " bits");
    }
    BigInteger hosts = BigInteger.ONE.shiftLeft(bits - length).subtract(BigInteger.ONE);
    return new AddressRange(text(address.andNot(hosts), v4), text(address.or(hosts), v4));
  }

  private static BigInteger number(String address, char separator, int parts, int radix) {
    String[] digits = address.split(separator == '.' ? "\\." : ":", -1);
    if (digits.length != parts) {
      throw new IllegalArgumentException("Not a canonical address: " + address);
    }
    BigInteger number = BigInteger.ZERO;
    for (String part : digits) {
      number = number.shiftLeft(radix == 10 ? 8 : 16).or(new BigInteger(part, radix));
    }
    return number;
  }

  private static String text(BigInteger address, boolean v4) {
    return String.format(Locale.ROOT, v4 ? "%08X" : "v6-%032X", address);
  }
}
