package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.login.AcquireTempUserNameAction;
import org.palimpsest.actionapi.login.AuthForms;
import org.palimpsest.actionapi.login.AuthManagerInfoQuery;
import org.palimpsest.actionapi.login.ChangeAuthenticationDataAction;
import org.palimpsest.actionapi.login.CheckTokenAction;
import org.palimpsest.actionapi.login.ClientLoginAction;
import org.palimpsest.actionapi.login.CreateAccountAction;
import org.palimpsest.actionapi.login.LinkAccountAction;
import org.palimpsest.actionapi.login.LoginAction;
import org.palimpsest.actionapi.login.LogoutAction;
import org.palimpsest.actionapi.login.RemoveAuthenticationDataAction;
import org.palimpsest.actionapi.login.ResetPasswordAction;
import org.palimpsest.actionapi.login.TokensQuery;
import org.palimpsest.actionapi.login.ValidatePasswordAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.login.AccountCreation;
import org.palimpsest.wiki.login.CredentialChanges;
import org.palimpsest.wiki.login.Login;
import org.palimpsest.wiki.login.LoginGuard;
import org.palimpsest.wiki.login.PasswordPolicy;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.login.TemporaryNames;
import org.palimpsest.wiki.user.AccountNames;

/**
 * How people come in, stay in and go, and what they come in with.
 *
 * @param sessions who is behind the cookies of a request
 */
record LoginAssembly(
    Foundation base,
    SessionKeeper keeper,
    Sessions sessions,
    Login login,
    CredentialChanges credentials,
    AccountCreation creation,
    TemporaryNames names)
    implements ApiModules {

  static LoginAssembly of(
      Foundation base, AuthorityAssembly authority, ActAssembly acts, AccountAssembly accounts) {
    SessionKeeper keeper =
        new SessionKeeper(
            base.database(),
            base.settings().site(),
            authority.groups(),
            base.clock(),
            base.random());
    LoginGuard guard =
        new LoginGuard(
            base.database(), base.settings(), authority.counters(), base.clock(), base.random());
    return new LoginAssembly(
        base,
        keeper,
        new Sessions(
            base.database(), base.settings().site(), authority.groups(), keeper, base.clock()),
        new Login(
            base.database(),
            guard,
            keeper,
            accounts.workers(),
            accounts.botPasswords(),
            base.names(),
            base.clock()),
        new CredentialChanges(
            base.database(),
            base.settings(),
            keeper,
            accounts.workers(),
            base.clock(),
            base.random()),
        new AccountCreation(
            acts.acts(), base.settings(), accounts.workers(), base.names(), base.random()),
        new TemporaryNames(
            base.database(), base.settings(), keeper, authority.counters(), base.clock()));
  }

  @Override
  public List<QueryModule> queries() {
    return List.of(new AuthManagerInfoQuery(credentials, forms()), new TokensQuery(keeper));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new AcquireTempUserNameAction(names),
        new ChangeAuthenticationDataAction(credentials, forms()),
        new CheckTokenAction(),
        new ClientLoginAction(login, forms()),
        new CreateAccountAction(creation, forms()),
        new LinkAccountAction(credentials),
        new LoginAction(login),
        new LogoutAction(keeper),
        RemoveAuthenticationDataAction.removing(credentials),
        RemoveAuthenticationDataAction.unlinking(credentials),
        new ResetPasswordAction(),
        new ValidatePasswordAction(
            new AccountNames(base.database()),
            base.names(),
            new PasswordPolicy(base.settings().login())));
  }

  private AuthForms forms() {
    return new AuthForms(base.settings().login().emailAddresses());
  }
}
