package org.palimpsest.actionapi.user;

/** What can be asked about the caller, in the order in which it is answered. */
enum UserProperty {
  BLOCKINFO,
  HASMSG,
  GROUPS,
  GROUPMEMBERSHIPS,
  IMPLICITGROUPS,
  RIGHTS,
  CHANGEABLEGROUPS,
  OPTIONS,
  EDITCOUNT,
  RATELIMITS,
  THEORETICALRATELIMITS,
  REALNAME,
  EMAIL,
  REGISTRATIONDATE,
  ACCEPTLANG,
  UNREADCOUNT,
  CENTRALIDS,
  LATESTCONTRIB,
  CANCREATEACCOUNT
}
