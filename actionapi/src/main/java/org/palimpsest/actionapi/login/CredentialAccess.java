package org.palimpsest.actionapi.login;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.login.CredentialChanges;

/** Lets only those change credentials whose session may. */
final class CredentialAccess {
  private CredentialAccess() {}

  /**
   * An error unless the session may.
   *
   * @param anonymousKey what is said to somebody who is not logged in
   */
  static @Nullable ApiError problem(CredentialChanges credentials, Call call, String anonymousKey) {
    return switch (credentials.access(call.session())) {
      case GRANTED -> null;
      case NOT_LOGGED_IN -> ApiError.of(Message.of(anonymousKey));
      case NOT_PERMITTED -> Refusals.error(new Refusal.PermissionDenied(Right.EDITMYPRIVATEINFO));
      case REAUTHENTICATE -> ApiError.of(Message.of("apierror-reauthenticate"));
    };
  }
}
