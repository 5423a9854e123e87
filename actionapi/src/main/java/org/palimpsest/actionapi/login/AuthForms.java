package org.palimpsest.actionapi.login;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.login.AuthRequest.Need;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.Session;

/**
 * The forms of a wiki whose only way in is a password. Immutable.
 *
 * @param emailAddresses whether the form for new accounts asks for an address
 */
public record AuthForms(boolean emailAddresses) {
  static final String USERNAME = "username";
  static final String PASSWORD = "password";
  static final String RETYPE = "retype";
  static final String REMEMBER_ME = "rememberMe";
  static final String EMAIL = "email";
  static final String REAL_NAME = "realname";
  static final String REASON = "reason";

  private static final String CLASSES = "MediaWiki\\Auth\\";
  private static final int DAYS_REMEMBERED = 180;

  private static final AuthField NAME_FIELD =
      AuthField.text(USERNAME, "userlogin-yourname", "authmanager-username-help");
  private static final AuthField PASSWORD_FIELD =
      AuthField.password(PASSWORD, "userlogin-yourpassword", "authmanager-password-help");
  private static final AuthField REMEMBER_FIELD =
      new AuthField(
          REMEMBER_ME,
          "checkbox",
          Message.of("userlogin-remembermypassword", Message.count(DAYS_REMEMBERED)),
          Message.of("authmanager-userlogin-remembermypassword-help"),
          true,
          false);

  /** The parts of a form, in order; none when there is nothing to be asked. */
  List<AuthRequest> of(AuthOperation operation, Session session) {
    return switch (operation) {
      case LOGIN -> login(session);
      case CREATE -> creation(session);
      case CHANGE -> List.of(change(session));
      case LOGIN_CONTINUE, CREATE_CONTINUE, LINK, LINK_CONTINUE, REMOVE, UNLINK -> List.of();
    };
  }

  private static List<AuthRequest> login(Session session) {
    return List.of(
        password("", List.of(NAME_FIELD, PASSWORD_FIELD)),
        AuthRequest.unnamed(
            CLASSES + "RememberMeAuthenticationRequest",
            Need.OPTIONAL,
            session.canChangeUser() ? List.of(REMEMBER_FIELD) : List.of()));
  }

  private List<AuthRequest> creation(Session session) {
    List<AuthRequest> requests = new ArrayList<>();
    requests.add(
        password(
            "",
            List.of(
                NAME_FIELD,
                PASSWORD_FIELD,
                AuthField.password(RETYPE, "yourpasswordagain", "authmanager-retype-help"))));
    requests.add(
        AuthRequest.unnamed(
            CLASSES + "UsernameAuthenticationRequest", Need.REQUIRED, List.of(NAME_FIELD)));
    requests.add(
        AuthRequest.unnamed(
            CLASSES + "UserDataAuthenticationRequest", Need.REQUIRED, personFields()));
    if (!session.isAnonymous()) {
      requests.add(
          AuthRequest.unnamed(
              CLASSES + "CreationReasonAuthenticationRequest",
              Need.OPTIONAL,
              List.of(AuthField.text(REASON, "createacct-reason", "createacct-reason-help"))));
    }
    return requests;
  }

  private List<AuthField> personFields() {
    List<AuthField> fields = new ArrayList<>();
    if (emailAddresses) {
      fields.add(
          AuthField.optionalText(EMAIL, "authmanager-email-label", "authmanager-email-help"));
    }
    fields.add(
        AuthField.optionalText(
            REAL_NAME, "authmanager-realname-label", "authmanager-realname-help"));
    return fields;
  }

  private static AuthRequest change(Session session) {
    return password(
        session.isAnonymous() ? "" : session.performer().name(),
        List.of(
            AuthField.password(PASSWORD, "newpassword", "authmanager-password-help"),
            AuthField.password(RETYPE, "retypenew", "authmanager-retype-help")));
  }

  private static AuthRequest password(String account, List<AuthField> fields) {
    return new AuthRequest(
        CLASSES + "PasswordAuthenticationRequest",
        Need.PRIMARY,
        Message.of("authmanager-provider-password"),
        Message.of("rawmessage", account),
        fields);
  }
}
