package org.palimpsest.actionapi.user;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.wiki.user.AccountPart;

/** What can be asked about all accounts, in the order in which it is answered. */
enum AllUsersProperty implements Property<AccountPart> {
  CENTRALIDS(null),
  BLOCKINFO(AccountPart.BLOCK),
  EDITCOUNT(null),
  REGISTRATION(null),
  GROUPS(AccountPart.GROUPS),
  IMPLICITGROUPS(null),
  RIGHTS(AccountPart.GROUPS);

  private final @Nullable AccountPart part;

  AllUsersProperty(@Nullable AccountPart part) {
    this.part = part;
  }

  @Override
  public @Nullable AccountPart part() {
    return part;
  }
}
