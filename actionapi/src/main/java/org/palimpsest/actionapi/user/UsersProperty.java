package org.palimpsest.actionapi.user;

/** What can be asked about named accounts, in the order in which it is answered. */
enum UsersProperty {
  EDITCOUNT,
  REGISTRATION,
  GROUPS,
  GROUPMEMBERSHIPS,
  IMPLICITGROUPS,
  RIGHTS,
  BLOCKINFO,
  EMAILABLE,
  GENDER,
  CENTRALIDS,
  CANCREATE
}
