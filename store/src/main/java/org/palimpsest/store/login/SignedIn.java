package org.palimpsest.store.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.user.AccountRow;

/**
 * All that a request needs to know of who is logged in, as it is now.
 *
 * @param account the account
 * @param groups its groups in order of name, expired ones included
 * @param botPassword the bot password that the session was opened with; null when it was none, or
 *     when it is gone
 */
public record SignedIn(
    AccountRow account, List<Membership> groups, @Nullable BotPasswordRow botPassword) {
  public SignedIn {
    groups = List.copyOf(groups);
  }
}
