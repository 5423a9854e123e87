package org.palimpsest.wiki.log;

import java.util.List;
import org.palimpsest.store.group.Membership;

/** What the log says was done to an account, other than to block it. */
public sealed interface AccountEvent extends LogEvent {
  /**
   * There is a new account.
   *
   * @param userId its id
   * @param byAnother whether somebody with an account has made it
   */
  record Created(long userId, boolean byAnother) implements AccountEvent {
    @Override
    public String type() {
      return "newusers";
    }

    @Override
    public String action() {
      return byAnother ? "create2" : "create";
    }
  }

  /**
   * An account is in other groups than before.
   *
   * @param before its groups before
   * @param after its groups since
   */
  record GroupsChanged(List<Membership> before, List<Membership> after) implements AccountEvent {
    public GroupsChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public String type() {
      return "rights";
    }

    @Override
    public String action() {
      return "rights";
    }
  }
}
