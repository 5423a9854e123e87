package org.palimpsest.server.config;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.wiki.setting.Settings;

/** The settings of a wiki by the names under which configuration files and fixtures know them. */
public final class SiteKeys {
  private static final Pattern DURATION =
      Pattern.compile("(\\d{1,9})\\s*(s|seconds?|m|minutes?|h|hours?|d|days?)?");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#\\s]+");

  private static final Pattern INTERWIKI = Pattern.compile("([a-z][a-z0-9-]*)=(https?://\\S+)");

  private static final Map<String, Key> KEYS =
      Map.ofEntries(
          entry("name", text(Settings.Builder::siteName)),
          entry("language", text(Settings.Builder::language)),
          entry("public-url", new Key("a URL such as https://wiki.example", SiteKeys::publicUrl)),
          entry(
              "interwikis",
              new Key(
                  "pairs such as commons=https://commons.example/wiki/$1, separated by spaces",
                  SiteKeys::interwikis)),
          entry("cookie-prefix", text(Settings.Builder::cookiePrefix)),
          entry("recent-changes-patrol", flag(Settings.Builder::rcPatrol)),
          entry("new-page-patrol", flag(Settings.Builder::newPagePatrol)),
          entry("watchlist-expiry", flag(Settings.Builder::watchlistExpiry)),
          entry("rate-limits", flag(Settings.Builder::rateLimits)),
          entry("password-throttle", flag(Settings.Builder::passwordThrottle)),
          entry("ipv6-prefix", new Key("a whole number from 1 to 128", SiteKeys::ipv6Prefix)),
          entry("read-only", text(Settings.Builder::readOnlyReason)),
          entry("max-article-bytes", number(Settings.Builder::maxArticleBytes)),
          entry("min-password-length", number(Settings.Builder::minPasswordLength)),
          entry(
              "min-privileged-password-length",
              number(Settings.Builder::minPrivilegedPasswordLength)),
          entry("accounts-per-day", number(Settings.Builder::accountsPerDay)),
          entry("email-addresses", flag(Settings.Builder::emailAddresses)),
          entry(
              "file-extensions",
              new Key("endings of names such as png jpg, separated by spaces", SiteKeys::endings)),
          entry("autoconfirm-age", new Key("a time such as \"4 days\"", SiteKeys::age)),
          entry("autoconfirm-edits", number(Settings.Builder::autoconfirmEdits)),
          entry("temporary-accounts", flag(Settings.Builder::temporaryAccounts)),
          entry("rollback-prefix-ipv4", number(Settings.Builder::rollbackPrefixIpv4)),
          entry("rollback-prefix-ipv6", number(Settings.Builder::rollbackPrefixIpv6)),
          entry("max-result-bytes", number(Settings.Builder::maxResultBytes)),
          entry("expose-host-name", flag(Settings.Builder::exposeHostName)),
          entry(
              "cross-origin-sites",
              text((settings, hosts) -> settings.crossOriginSites(List.of(hosts.split("\\s+"))))));

  private SiteKeys() {}

  /** One setting: what its value must be, and how it is set. */
  private record Key(String expected, Setter setter) {}

  /** Sets a value, or says that it is not one of the kind. */
  private interface Setter {
    boolean set(Settings.Builder settings, Object value);
  }

  /** The names. */
  public static Iterable<String> names() {
    return KEYS.keySet();
  }

  /**
   * Sets what is given and notes what cannot be set.
   *
   * @param path where the values stand in what was read
   * @param values texts, numbers and truth values by name; numbers and truth values may be texts
   */
  public static void apply(
      String path, Map<String, ?> values, Settings.Builder settings, Mistakes mistakes) {
    values.forEach((name, value) -> {
      Key key = KEYS.get(name);
      if (key == null) {
        mistakes.add(path + "." + name, "is not a setting");
      } else if (value == null || !key.setter().set(settings, value)) {
        mistakes.add(path + "." + name, "must be " + key.expected());
      }
    });
  }

  private static Key text(BiConsumer<Settings.Builder, String> setter) {
    return new Key(
        "a text that is not empty",
        (settings, value) -> {
          boolean fits = value instanceof String text && !text.isBlank();
          if (fits) {
            setter.accept(settings, value.toString().strip());
          }
          return fits;
        });
  }

  private static Key flag(BiConsumer<Settings.Builder, Boolean> setter) {
    return new Key(
        "true or false",
        (settings, value) -> {
          String text = value.toString();
          boolean fits = text.equals("true") || text.equals("false");
          if (fits) {
            setter.accept(settings, Boolean.valueOf(text));
          }
          return fits;
        });
  }

  private static Key number(BiConsumer<Settings.Builder, Integer> setter) {
    return new Key(
        "an integer from 0 to 999999999",
        (settings, value) -> {
          boolean fits = value.toString().matches("\\d{1,9}");
          if (fits) {
            setter.accept(settings, Integer.valueOf(value.toString()));
          }
          return fits;
        });
  }

  private static boolean ipv6Prefix(Settings.Builder settings, Object value) {
    boolean fits =
        value.toString().matches("\\d{1,3}")
            && Integer.parseInt(value.toString()) >= 1
            && Integer.parseInt(value.toString()) <= 128;
    if (fits) {
      settings.ipv6Prefix(Integer.parseInt(value.toString()));
    }
    return fits;
  }

  private static boolean publicUrl(Settings.Builder settings, Object value) {
    boolean fits = ORIGIN.matcher(value.toString()).matches();
    if (fits) {
      settings.origin(value.toString());
    }
    return fits;
  }

  private static boolean interwikis(Settings.Builder settings, Object value) {
    Map<String, String> interwikis = new TreeMap<>();
    for (String pair : value.toString().strip().split("\\s+")) {
      Matcher matcher = INTERWIKI.matcher(pair);
      if (!matcher.matches()) {
        return false;
      }
      interwikis.put(matcher.group(1), matcher.group(2));
    }
    settings.interwikis(interwikis);
    return true;
  }

  private static boolean endings(Settings.Builder settings, Object value) {
    List<String> endings = List.of(value.toString().strip().split("\\s+"));
    boolean fits = endings.stream().allMatch(ending -> ending.matches("[a-z0-9]{1,20}"));
    if (fits) {
      settings.fileExtensions(endings);
    }
    return fits;
  }

  private static boolean age(Settings.Builder settings, Object value) {
    Optional<Duration> age = duration(value);
    age.ifPresent(settings::autoconfirmAge);
    return age.isPresent();
  }

  /** A time as people write it: {@code 30 seconds}, {@code 4d}; a bare number counts seconds. */
  static Optional<Duration> duration(Object value) {
    Matcher matcher = DURATION.matcher(value.toString().strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2) == null ? "s" : matcher.group(2).substring(0, 1);
    return Optional.of(
        switch (unit) {
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          case "d" -> Duration.ofDays(amount);
          default -> Duration.ofSeconds(amount);
        });
  }
}
