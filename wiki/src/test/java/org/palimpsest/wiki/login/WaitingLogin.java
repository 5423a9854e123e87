package org.palimpsest.wiki.login;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logs in and waits for what comes of it. */
record WaitingLogin(Login login) {
  /** As a client that keeps nothing. */
  LoginOutcome login(Session before, String name, String password, @Nullable String token) {
    return login(before, Map.of(), name, password, token);
  }

  LoginOutcome login(
      Session before,
      Map<String, String> cookies,
      String name,
      String password,
      @Nullable String token) {
    return TestAccounts.inTurn(login.login(before, cookies, name, password, token));
  }

  LoginOutcome clientLogin(Session before, String name, String password, boolean lasting) {
    return TestAccounts.inTurn(login.clientLogin(before, Map.of(), name, password, lasting));
  }
}
