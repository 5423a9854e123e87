package org.palimpsest.wiki.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.wiki.login.Accounts.PasswordFlaw;
import org.palimpsest.wiki.setting.LoginSettings;

/**
 * What a password must be like when it is set (spec: auth-and-rights.md, section 13). Nobody is
 * kept from logging in with one that is worse. Thread-safe.
 */
public final class PasswordPolicy {
  private static final int LONGEST_BYTES = 4096;

  /** Names and passwords with which everybody tries first. */
  private static final Map<String, String> DEFAULT_PAIRS =
      Map.of("Useruser", "Passpass", "Useruser1", "Passpass1");

  private static final Set<String> PRIVILEGED =
      Set.of("sysop", "bot", "bureaucrat", "interface-admin");
  private static final String COMMON = "common-passwords.txt";

  private final LoginSettings settings;
  private final Set<String> common = read();

  public PasswordPolicy(LoginSettings settings) {
    this.settings = settings;
  }

  /**
   * Something that is wrong with a password.
   *
   * @param bound the length that it violates, in characters or, where it is too long, in bytes; 0
   *     where the flaw is none of length
   */
  public record Problem(PasswordFlaw flaw, int bound) {}

  /** What is wrong with a password for an account of this name in these groups, if anything is. */
  Optional<PasswordFlaw> flaw(String name, Collection<String> groups, String password) {
    return problems(name, groups, password).stream().map(Problem::flaw).findFirst();
  }

  /** All that is wrong with a password for an account of this name in these groups. */
  public List<Problem> problems(String name, Collection<String> groups, String password) {
    List<Problem> problems = new ArrayList<>();
    int shortest =
        Collections.disjoint(groups, PRIVILEGED)
            ? settings.minPasswordLength()
            : settings.minPrivilegedPasswordLength();
    String folded = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < shortest) {
      problems.add(new Problem(PasswordFlaw.TOO_SHORT, shortest));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      problems.add(new Problem(PasswordFlaw.TOO_LONG, LONGEST_BYTES));
    }
    if (name.toLowerCase(Locale.ROOT).contains(folded)) {
      problems.add(new Problem(PasswordFlaw.PART_OF_NAME, 0));
    }
    if (password.equals(DEFAULT_PAIRS.get(name))) {
      problems.add(new Problem(PasswordFlaw.DEFAULT_PAIR, 0));
    }
    if (common.contains(folded)) {
      problems.add(new Problem(PasswordFlaw.COMMON, 0));
    }
    return problems;
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
