package org.palimpsest.actionapi.user;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.wiki.user.SelfPart;

/** What can be asked about the caller, in the order in which it is answered. */
enum UserProperty implements Property<SelfPart> {
  BLOCKINFO(SelfPart.BLOCK),
  HASMSG(SelfPart.NEWS),
  GROUPS(SelfPart.ACCOUNT),
  GROUPMEMBERSHIPS(SelfPart.ACCOUNT),
  IMPLICITGROUPS(SelfPart.ACCOUNT),
  RIGHTS(SelfPart.ACCOUNT),
  CHANGEABLEGROUPS(SelfPart.ACCOUNT),
  OPTIONS(null),
  EDITCOUNT(SelfPart.ACCOUNT),
  RATELIMITS(null),
  THEORETICALRATELIMITS(null),
  REALNAME(SelfPart.ACCOUNT),
  EMAIL(SelfPart.ACCOUNT),
  REGISTRATIONDATE(SelfPart.ACCOUNT),
  ACCEPTLANG(null),
  UNREADCOUNT(SelfPart.UNSEEN),
  CENTRALIDS(null),
  LATESTCONTRIB(SelfPart.LATEST_EDIT),
  CANCREATEACCOUNT(SelfPart.BLOCK);

  private final @Nullable SelfPart part;

  UserProperty(@Nullable SelfPart part) {
    this.part = part;
  }

  @Override
  public @Nullable SelfPart part() {
    return part;
  }
}
