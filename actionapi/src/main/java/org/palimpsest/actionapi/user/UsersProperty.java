package org.palimpsest.actionapi.user;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.wiki.user.AccountPart;

/** What can be asked about named accounts, in the order in which it is answered. */
enum UsersProperty implements Property<AccountPart> {
  EDITCOUNT(null),
  REGISTRATION(null),
  GROUPS(AccountPart.GROUPS),
  GROUPMEMBERSHIPS(AccountPart.GROUPS),
  IMPLICITGROUPS(null),
  RIGHTS(AccountPart.GROUPS),
  BLOCKINFO(AccountPart.BLOCK),
  EMAILABLE(null),
  GENDER(AccountPart.GENDER),
  CENTRALIDS(null),
  CANCREATE(null);

  private final @Nullable AccountPart part;

  UsersProperty(@Nullable AccountPart part) {
    this.part = part;
  }

  @Override
  public @Nullable AccountPart part() {
    return part;
  }
}
