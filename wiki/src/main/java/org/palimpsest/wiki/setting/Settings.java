package org.palimpsest.wiki.setting;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.GroupSet;

/**
 * What the owner of a wiki decides. Immutable, and the same for the life of the process; the
 * defaults are MediaWiki's, but for the number of accounts that one address may make.
 *
 * @param siteName the wiki's name
 * @param language the code of the content language
 * @param origin scheme, host and port by which the wiki is reached, without a slash at the end;
 *     null: whatever the client used
 * @param interwikis the addresses of other wikis by the prefix that leads to them; {@code $1} in an
 *     address stands for the rest of the title
 * @param groups the groups and what their members may do
 * @param cookiePrefix what the names of all cookies start with
 * @param rcPatrol whether recent changes are patrolled
 * @param newPagePatrol whether new pages are patrolled
 * @param watchlistExpiry whether watching can be for a time
 * @param rateLimits whether the limits on actions per time apply
 * @param passwordThrottle whether failed logins are counted and slowed down
 * @param ipv6Prefix how many leading bits of their addresses those have in common in IPv6 who are
 *     counted together, 1 to 128
 * @param readOnlyReason why nothing can be written now; null: everything can
 * @param maxArticleBytes the greatest size of a page's text
 * @param minPasswordLength the shortest password that can be set, in characters
 * @param minPrivilegedPasswordLength the same for members of the groups that can do much
 * @param accountsPerDay how many accounts one address may make in a day; 0: any number
 * @param emailAddresses whether people may leave an e-mail address
 * @param fileExtensions the endings of names that files may have, which clients ask for
 * @param autoconfirmAge how old an account must be to be autoconfirmed
 * @param autoconfirmEdits how many edits it must have made
 * @param temporaryAccounts whether who edits without an account is given a temporary one
 * @param rollbackPrefixIpv4 how many bits of their addresses all of a range must share that is
 *     rolled back at once
 * @param rollbackPrefixIpv6 the same for IPv6
 * @param maxResultBytes how many bytes of texts one answer of the API may hold
 * @param exposeHostName whether answers may name the machine that served them
 * @param crossOriginSites the hosts of other sites whose pages may act for the users of this wiki;
 *     {@code *} and {@code ?} stand for any text and any character, {@code !} before a host makes
 *     an exception
 */
public record Settings(
    String siteName,
    String language,
    @Nullable String origin,
    SortedMap<String, String> interwikis,
    GroupSet groups,
    String cookiePrefix,
    boolean rcPatrol,
    boolean newPagePatrol,
    boolean watchlistExpiry,
    boolean rateLimits,
    boolean passwordThrottle,
    int ipv6Prefix,
    @Nullable String readOnlyReason,
    int maxArticleBytes,
    int minPasswordLength,
    int minPrivilegedPasswordLength,
    int accountsPerDay,
    boolean emailAddresses,
    List<String> fileExtensions,
    Duration autoconfirmAge,
    int autoconfirmEdits,
    boolean temporaryAccounts,
    int rollbackPrefixIpv4,
    int rollbackPrefixIpv6,
    int maxResultBytes,
    boolean exposeHostName,
    List<String> crossOriginSites) {

  public Settings {
    interwikis = Collections.unmodifiableSortedMap(new TreeMap<>(interwikis));
    fileExtensions = List.copyOf(fileExtensions);
    crossOriginSites = List.copyOf(crossOriginSites);
  }

  /** The settings of a wiki whose owner has decided nothing. */
  public static Settings defaults() {
    return new Builder().build();
  }

  /** A builder that starts from these settings. */
  public Builder change() {
    return new Builder(this);
  }

  /** Collects settings; starts from the defaults. Not thread-safe. */
  public static final class Builder {
    private String siteName = "Palimpsest";
    private String language = "en";
    private @Nullable String origin;
    private Map<String, String> interwikis = Map.of();
    private GroupSet groups = GroupSet.standard();
    private String cookiePrefix = "palimpsest";
    private boolean rcPatrol = true;
    private boolean newPagePatrol = true;
    private boolean watchlistExpiry;
    private boolean rateLimits = true;
    private boolean passwordThrottle = true;
    private int ipv6Prefix = 64;
    private @Nullable String readOnlyReason;
    private int maxArticleBytes = 2048 * 1024;
    private int minPasswordLength = 8;
    private int minPrivilegedPasswordLength = 10;
    private int accountsPerDay = 6;
    private boolean emailAddresses = true;
    private List<String> fileExtensions = List.of("png", "gif", "jpg", "jpeg", "webp");
    private Duration autoconfirmAge = Duration.ZERO;
    private int autoconfirmEdits;
    private boolean temporaryAccounts;
    private int rollbackPrefixIpv4 = 24;
    private int rollbackPrefixIpv6 = 64;
    private int maxResultBytes = 8 * 1024 * 1024;
    private boolean exposeHostName;
    private List<String> crossOriginSites = List.of();

    public Builder() {}

    private Builder(Settings from) {
      siteName = from.siteName;
      language = from.language;
      origin = from.origin;
      interwikis = from.interwikis;
      groups = from.groups;
      cookiePrefix = from.cookiePrefix;
      rcPatrol = from.rcPatrol;
      newPagePatrol = from.newPagePatrol;
      watchlistExpiry = from.watchlistExpiry;
      rateLimits = from.rateLimits;
      passwordThrottle = from.passwordThrottle;
      ipv6Prefix = from.ipv6Prefix;
      readOnlyReason = from.readOnlyReason;
      maxArticleBytes = from.maxArticleBytes;
      minPasswordLength = from.minPasswordLength;
      minPrivilegedPasswordLength = from.minPrivilegedPasswordLength;
      accountsPerDay = from.accountsPerDay;
      emailAddresses = from.emailAddresses;
      fileExtensions = from.fileExtensions;
      autoconfirmAge = from.autoconfirmAge;
      autoconfirmEdits = from.autoconfirmEdits;
      temporaryAccounts = from.temporaryAccounts;
      rollbackPrefixIpv4 = from.rollbackPrefixIpv4;
      rollbackPrefixIpv6 = from.rollbackPrefixIpv6;
      maxResultBytes = from.maxResultBytes;
      exposeHostName = from.exposeHostName;
      crossOriginSites = from.crossOriginSites;
    }

    public Builder siteName(String value) {
      siteName = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder origin(@Nullable String value) {
      origin = value;
      return this;
    }

    public Builder interwikis(Map<String, String> value) {
      interwikis = Map.copyOf(value);
      return this;
    }

    public Builder groups(GroupSet value) {
      groups = value;
      return this;
    }

    public Builder cookiePrefix(String value) {
      cookiePrefix = value;
      return this;
    }

    public Builder rcPatrol(boolean value) {
      rcPatrol = value;
      return this;
    }

    public Builder newPagePatrol(boolean value) {
      newPagePatrol = value;
      return this;
    }

    public Builder watchlistExpiry(boolean value) {
      watchlistExpiry = value;
      return this;
    }

    public Builder rateLimits(boolean value) {
      rateLimits = value;
      return this;
    }

    public Builder passwordThrottle(boolean value) {
      passwordThrottle = value;
      return this;
    }

    public Builder ipv6Prefix(int value) {
      ipv6Prefix = value;
      return this;
    }

    public Builder readOnlyReason(@Nullable String value) {
      readOnlyReason = value;
      return this;
    }

    public Builder maxArticleBytes(int value) {
      maxArticleBytes = value;
      return this;
    }

    public Builder minPasswordLength(int value) {
      minPasswordLength = value;
      return this;
    }

    public Builder minPrivilegedPasswordLength(int value) {
      minPrivilegedPasswordLength = value;
      return this;
    }

    public Builder accountsPerDay(int value) {
      accountsPerDay = value;
      return this;
    }

    public Builder emailAddresses(boolean value) {
      emailAddresses = value;
      return this;
    }

    public Builder fileExtensions(List<String> value) {
      fileExtensions = List.copyOf(value);
      return this;
    }

    public Builder autoconfirmAge(Duration value) {
      autoconfirmAge = value;
      return this;
    }

    public Builder autoconfirmEdits(int value) {
      autoconfirmEdits = value;
      return this;
    }

    public Builder temporaryAccounts(boolean value) {
      temporaryAccounts = value;
      return this;
    }

    public Builder rollbackPrefixIpv4(int value) {
      rollbackPrefixIpv4 = value;
      return this;
    }

    public Builder rollbackPrefixIpv6(int value) {
      rollbackPrefixIpv6 = value;
      return this;
    }

    public Builder maxResultBytes(int value) {
      maxResultBytes = value;
      return this;
    }

    public Builder exposeHostName(boolean value) {
      exposeHostName = value;
      return this;
    }

    public Builder crossOriginSites(List<String> value) {
      crossOriginSites = List.copyOf(value);
      return this;
    }

    public Settings build() {
      return new Settings(
          siteName,
          language,
          origin,
          new TreeMap<>(interwikis),
          groups,
          cookiePrefix,
          rcPatrol,
          newPagePatrol,
          watchlistExpiry,
          rateLimits,
          passwordThrottle,
          ipv6Prefix,
          readOnlyReason,
          maxArticleBytes,
          minPasswordLength,
          minPrivilegedPasswordLength,
          accountsPerDay,
          emailAddresses,
          fileExtensions,
          autoconfirmAge,
          autoconfirmEdits,
          temporaryAccounts,
          rollbackPrefixIpv4,
          rollbackPrefixIpv6,
          maxResultBytes,
          exposeHostName,
          crossOriginSites);
    }
  }
}
