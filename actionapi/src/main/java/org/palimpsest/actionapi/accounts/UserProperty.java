package org.palimpsest.actionapi.accounts;

/** What can be asked about the caller, in the order in which it is answered. */
enum UserProperty {
  BLOCKINFO,
  HASMSG,
  GROUPS,
  GROUPMEMBERSHIPS,
  IMPLICITGROUPS,
  RIGHTS,
  CHANGEABLEGROUPS,
  EDITCOUNT,
  RATELIMITS,
  THEORETICALRATELIMITS,
  REALNAME,
  EMAIL,
  REGISTRATIONDATE,
  UNREADCOUNT,
  CENTRALIDS,
  LATESTCONTRIB,
  CANCREATEACCOUNT
}
