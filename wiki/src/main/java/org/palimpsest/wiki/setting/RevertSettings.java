package org.palimpsest.wiki.setting;

/**
 * What can be undone at once.
 *
 * @param rollbackPrefixIpv4 how many bits of their addresses all of a range must share that is
 *     rolled back at once
 * @param rollbackPrefixIpv6 the same for IPv6
 */
public record RevertSettings(int rollbackPrefixIpv4, int rollbackPrefixIpv6) {
  static final RevertSettings DEFAULTS = new RevertSettings(24, 64);

  RevertSettings read(SettingValues from) {
    return new RevertSettings(
        from.number("rollback-prefix-ipv4", rollbackPrefixIpv4),
        from.number("rollback-prefix-ipv6", rollbackPrefixIpv6));
  }
}
