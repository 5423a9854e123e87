package org.palimpsest.wiki.setting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Files that the wiki fetches from other addresses.
 *
 * @param enabled whether it does
 * @param domains from these hosts only, {@code *.example.org} for all beneath one; empty: from all
 * @param seconds how long one may take
 */
public record CopyUploadSettings(boolean enabled, List<String> domains, int seconds) {
  static final CopyUploadSettings DEFAULTS = new CopyUploadSettings(false, List.of(), 60);

  private static final Pattern DOMAIN = Pattern.compile("(\\*\\.)?[a-z0-9.-]{1,255}");

  public CopyUploadSettings {
    domains = List.copyOf(domains);
  }

  CopyUploadSettings read(SettingValues from) {
    return new CopyUploadSettings(
        from.flag("copy-uploads", enabled),
        from.words(
            "copy-upload-domains",
            DOMAIN,
            "hosts such as files.example.org *.example.com, separated by spaces",
            domains),
        from.number("copy-upload-seconds", seconds));
  }

  /** Whether files may be fetched from a host. */
  public boolean allows(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return domains.isEmpty()
        || domains.stream()
            .anyMatch(domain ->
                domain.startsWith("*.") ? name.endsWith(domain.substring(1)) : name.equals(domain));
  }
}
