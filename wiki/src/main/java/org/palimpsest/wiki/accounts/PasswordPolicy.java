package org.palimpsest.wiki.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.wiki.accounts.Accounts.PasswordFlaw;
import org.palimpsest.wiki.settings.Settings;

/**
 * What a password must be like when it is set (spec: auth-and-rights.md, section 13). Nobody is
 * kept from logging in with one that is worse. Thread-safe.
 */
final class PasswordPolicy {
  private static final int LONGEST_BYTES = 4096;
  private static final Set<String> PRIVILEGED =
      Set.of("sysop", "bot", "bureaucrat", "interface-admin");
  private static final String COMMON = "common-passwords.txt";

  private final Settings settings;
  private final Set<String> common = read();

  PasswordPolicy(Settings settings) {
    this.settings = settings;
  }

  /** What is wrong with a password for an account of this name in these groups, if anything is. */
  Optional<PasswordFlaw> flaw(String name, Collection<String> groups, String password) {
    int shortest =
        Collections.disjoint(groups, PRIVILEGED)
            ? settings.minPasswordLength()
            : settings.minPrivilegedPasswordLength();
    String folded = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < shortest) {
      return Optional.of(PasswordFlaw.TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of(PasswordFlaw.TOO_LONG);
    }
    if (name.toLowerCase(Locale.ROOT).contains(folded)) {
      return Optional.of(PasswordFlaw.PART_OF_NAME);
    }
    return common.contains(folded) ? Optional.of(PasswordFlaw.COMMON) : Optional.empty();
  }

  private static Set<String> read() {
    try (InputStream in = PasswordPolicy.class.getResourceAsStream(COMMON)) {
      return new String(Objects.requireNonNull(in, COMMON).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
