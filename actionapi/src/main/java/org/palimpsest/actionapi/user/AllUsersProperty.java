package org.palimpsest.actionapi.user;

/** What can be asked about all accounts, in the order in which it is answered. */
enum AllUsersProperty {
  CENTRALIDS,
  BLOCKINFO,
  EDITCOUNT,
  REGISTRATION,
  GROUPS,
  IMPLICITGROUPS,
  RIGHTS
}
