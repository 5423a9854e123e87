package org.palimpsest.wiki.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of accounts.
 *
 * @param accounts the accounts, in order
 * @param next the name with which the list goes on; null at its end
 */
public record AccountList(List<AccountView> accounts, @Nullable String next) {
  public AccountList {
    accounts = List.copyOf(accounts);
  }
}
