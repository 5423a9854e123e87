package org.palimpsest.wiki.setting;

/**
 * How much anybody may do in a time.
 *
 * @param rateLimits whether the limits on actions per time apply
 * @param ipv6Prefix how many leading bits of their addresses those have in common in IPv6 who are
 *     counted together, 1 to 128
 */
public record LimitSettings(boolean rateLimits, int ipv6Prefix) {
  static final LimitSettings DEFAULTS = new LimitSettings(true, 64);

  LimitSettings read(SettingValues from) {
    return new LimitSettings(
        from.flag("rate-limits", rateLimits), from.number("ipv6-prefix", 1, 128, ipv6Prefix));
  }
}
