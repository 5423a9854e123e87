package org.palimpsest.wiki.contribution;

import java.util.List;

/** Whose contributions are wanted. */
public sealed interface Contributors {
  /** Those of the people of these canonical names, in order of their actors' ids. */
  record Named(List<String> names) implements Contributors {
    public Named {
      names = List.copyOf(names);
    }
  }

  /** Those of these accounts, in order of their actors' ids. */
  record Identified(List<Long> userIds) implements Contributors {
    public Identified {
      userIds = List.copyOf(userIds);
    }
  }

  /** Those of everybody whose name begins so, in order of name. */
  record Prefixed(String prefix) implements Contributors {}

  /**
   * Those of all addresses of a range, in order of address.
   *
   * @param range the range in canonical form, such as {@code 10.0.0.0/24}
   */
  record InRange(String range) implements Contributors {
    private static final int WIDEST_V4 = 16;
    private static final int WIDEST_V6 = 32;

    /** How many bits the addresses of a range must share at least, for it to be listed. */
    public static int widest(String range) {
      return isV4(range) ? WIDEST_V4 : WIDEST_V6;
    }

    /** Whether a range has more addresses than are listed. */
    public static boolean isTooWide(String range) {
      return Integer.parseInt(range.substring(range.indexOf('/') + 1)) < widest(range);
    }

    /** Whether the addresses of a range are IPv4 addresses. */
    public static boolean isV4(String range) {
      return range.indexOf(':') < 0;
    }
  }
}
