package org.palimpsest.actionapi.login;

import java.util.Locale;
import org.palimpsest.actionapi.params.WireName;

/** What a form is for. */
enum AuthOperation implements WireName {
  CHANGE,
  CREATE,
  CREATE_CONTINUE,
  LINK,
  LINK_CONTINUE,
  LOGIN,
  LOGIN_CONTINUE,
  REMOVE,
  UNLINK;

  @Override
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
