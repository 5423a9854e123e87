package org.palimpsest.actionapi.login;

import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.PasswordPolicy;

/** What is said of a password that is not good enough. */
final class PasswordProblems {
  private PasswordProblems() {}

  static Message of(PasswordPolicy.Problem problem) {
    return switch (problem.flaw()) {
      case TOO_SHORT -> Message.of("passwordtooshort", problem.bound());
      case TOO_LONG -> Message.of("passwordtoolong", problem.bound());
      case PART_OF_NAME -> Message.of("password-substring-username-match");
      case DEFAULT_PAIR -> Message.of("password-login-forbidden");
      case COMMON -> Message.of("passwordincommonlist");
      case NOT_A_HASH -> throw new IllegalArgumentException("not a flaw of a password itself");
    };
  }
}
