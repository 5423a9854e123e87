package org.palimpsest.actionapi.login;

import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.login.CredentialChanges;
import org.palimpsest.wiki.login.Session;

/** {@code meta=authmanagerinfo} (spec: auth-and-rights.md, section 8). */
public record AuthManagerInfoQuery(CredentialChanges credentials, AuthForms forms)
    implements QueryModule {
  private static final Param<String> SENSITIVE_OPERATION =
      Param.string("securitysensitiveoperation");
  private static final Param<AuthOperation> REQUESTS_FOR =
      Param.choice("requestsfor", AuthOperation.class);
  private static final Declaration DECLARATION =
      Declaration.ofMeta(
              "authmanagerinfo",
              "ami",
              SENSITIVE_OPERATION,
              REQUESTS_FOR,
              AuthParams.MERGE_FIELDS,
              AuthParams.MESSAGE_FORMAT)
          .readingNothing()
          .example("action=query&meta=authmanagerinfo&amirequestsfor=login")
          .example("action=query&meta=authmanagerinfo&amisecuritysensitiveoperation=foo");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Session session = call.session();
    ObjectNode info =
        new ObjectNode()
            .flag("canauthenticatenow", session.canChangeUser())
            .flag("cancreateaccounts", true)
            .flag("canlinkaccounts", false);
    if (call.find(SENSITIVE_OPERATION) != null) {
      info.put(
          "securitysensitiveoperationstatus", credentials.isAuthentic(session) ? "ok" : "reauth");
    }
    AuthOperation operation = call.find(REQUESTS_FOR);
    if (operation != null) {
      info.flag("haspreservedstate", false)
          .flag("hasprimarypreservedstate", false)
          .put("preservedusername", "");
      new AuthNodes(call, call.get(AuthParams.MESSAGE_FORMAT))
          .put(info, forms.of(operation, session), call.get(AuthParams.MERGE_FIELDS));
    }
    return QueryAnswer.of("authmanagerinfo", info);
  }
}
