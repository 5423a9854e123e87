package org.palimpsest.testkit.matrix;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds canaries in bytes, in whatever form: in small letters or large, encoded for addresses, in
 * Base64 and hex, or hashed. One pass whatever their number: the eight bytes that a form begins
 * with are looked up at each place. Immutable.
 */
final class Needles {
  private static final int HEAD = 8;
  private static final int BLOOM_BITS = 20;

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Needle(Canary canary, byte[] bytes) {}

  private final Map<Long, List<Needle>> byHead = new HashMap<>();
  private final BitSet bloom = new BitSet(1 << BLOOM_BITS);

  Needles(Collection<Canary> canaries) {
    for (Canary canary : canaries) {
      if (canary.kind() == Canary.Kind.COLOUR) {
        continue;
      }
      for (String form : forms(canary)) {
        byte[] bytes = form.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (bytes.length < HEAD) {
          throw new IllegalArgumentException("too short to be looked for: " + form);
        }
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
          head = (head << 8) | (bytes[i] & 0xff);
        }
        byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(new Needle(canary, bytes));
        bloom.set(bloomBit(head));
      }
    }
  }

  /** The canaries in these bytes. */
  Set<Canary> in(byte[] bytes) {
    Set<Canary> found = new LinkedHashSet<>();
    long head = 0;
    for (int i = 0; i < bytes.length; i++) {
      head = (head << 8) | small(bytes[i]);
      if (i >= HEAD - 1 && bloom.get(bloomBit(head))) {
        for (Needle needle : byHead.getOrDefault(head, List.of())) {
          if (matches(bytes, i - HEAD + 1, needle.bytes)) {
            found.add(needle.canary);
          }
        }
      }
    }
    return found;
  }

  private static boolean matches(byte[] bytes, int start, byte[] needle) {
    if (start + needle.length > bytes.length) {
      return false;
    }
    for (int i = HEAD; i < needle.length; i++) {
      if (small(bytes[start + i]) != (needle[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  private static int small(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b & 0xff;
  }

  private static int bloomBit(long head) {
    return (int) ((head * 0x9E3779B97F4A7C15L) >>> (64 - BLOOM_BITS));
  }

  private static Set<String> forms(Canary canary) {
    String word = canary.word();
    Set<String> forms = new LinkedHashSet<>(List.of(word, encode(word)));
    for (String written : List.of(word, word.toLowerCase(Locale.ROOT))) {
      byte[] bytes = Canaries.utf8(written);
      forms.add(HexFormat.of().formatHex(bytes));
      forms.addAll(base64(bytes));
      forms.addAll(digests(bytes));
    }
    if (canary.kind() == Canary.Kind.ADDRESS) {
      forms.add(word.replaceFirst(":DB8:", ":0DB8:").replace(":", ""));
    }
    canary.wholes().forEach(whole -> forms.addAll(digests(whole)));
    return forms;
  }

  private static String encode(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  /** The letters that stand for the word wherever in a group of three bytes it begins. */
  private static List<String> base64(byte[] bytes) {
    List<String> forms = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      forms.add(text.substring(before == 0 ? 0 : before + 1, shifted.length * 4 / 3));
    }
    return forms;
  }

  private static List<String> digests(byte[] bytes) {
    byte[] sha1 = digest("SHA-1", bytes);
    return List.of(
        HexFormat.of().formatHex(sha1),
        base36(sha1),
        HexFormat.of().formatHex(digest("MD5", bytes)),
        HexFormat.of().formatHex(digest("SHA-256", bytes)),
        Base64.getEncoder().withoutPadding().encodeToString(sha1));
  }

  static String md5(String text) {
    return HexFormat.of().formatHex(digest("MD5", Canaries.utf8(text)));
  }

  static String sha1Base36(byte[] bytes) {
    return base36(digest("SHA-1", bytes));
  }

  private static String base36(byte[] digest) {
    String text = new BigInteger(1, digest).toString(36);
    return "0".repeat(Math.max(0, 31 - text.length())) + text;
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(Arrays.copyOf(bytes, bytes.length));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
