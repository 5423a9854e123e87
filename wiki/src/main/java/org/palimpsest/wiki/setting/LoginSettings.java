package org.palimpsest.wiki.setting;

/**
 * How people get accounts, and into them.
 *
 * @param passwordThrottle whether failed logins are counted and slowed down
 * @param minPasswordLength the shortest password that can be set, in characters
 * @param minPrivilegedPasswordLength the same for members of the groups that can do much
 * @param accountsPerDay how many accounts one address may make in a day; 0: any number
 * @param emailAddresses whether people may leave an e-mail address
 */
public record LoginSettings(
    boolean passwordThrottle,
    int minPasswordLength,
    int minPrivilegedPasswordLength,
    int accountsPerDay,
    boolean emailAddresses) {

  static final LoginSettings DEFAULTS = new LoginSettings(true, 8, 10, 6, true);

  LoginSettings read(SettingValues from) {
    return new LoginSettings(
        from.flag("password-throttle", passwordThrottle),
        from.number("min-password-length", minPasswordLength),
        from.number("min-privileged-password-length", minPrivilegedPasswordLength),
        from.number("accounts-per-day", accountsPerDay),
        from.flag("email-addresses", emailAddresses));
  }
}
