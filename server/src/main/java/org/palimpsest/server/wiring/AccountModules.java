package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.group.UserRightsAction;
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
import org.palimpsest.actionapi.preference.OptionsAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.user.AllUsersQuery;
import org.palimpsest.actionapi.user.ClearHasMsgAction;
import org.palimpsest.actionapi.user.UserInfoQuery;
import org.palimpsest.actionapi.user.UsersQuery;
import org.palimpsest.wiki.group.ChangeGroups;
import org.palimpsest.wiki.login.AccountCreation;
import org.palimpsest.wiki.login.Credentials;
import org.palimpsest.wiki.login.Login;
import org.palimpsest.wiki.login.LoginGuard;
import org.palimpsest.wiki.login.PasswordPolicy;
import org.palimpsest.wiki.user.AccountNames;
import org.palimpsest.wiki.user.AccountReader;
import org.palimpsest.wiki.user.SelfReader;
import org.palimpsest.wiki.user.TalkNews;

/** The modules about accounts: who calls, who they are and what they prefer. */
final class AccountModules {
  private final Shared wiki;
  private final Login login;
  private final Credentials credentials;
  private final AuthForms forms;
  private final AccountReader people;

  AccountModules(Shared wiki) {
    this.wiki = wiki;
    this.login =
        new Login(
            wiki.database(),
            new LoginGuard(
                wiki.database(), wiki.settings(), wiki.counters(), wiki.clock(), wiki.random()),
            wiki.keeper(),
            wiki.passwordWorkers(),
            wiki.botPasswords(),
            wiki.names(),
            wiki.clock());
    this.credentials =
        new Credentials(
            wiki.database(),
            wiki.settings(),
            wiki.keeper(),
            wiki.passwordWorkers(),
            wiki.clock(),
            wiki.random());
    this.forms = new AuthForms(wiki.settings().emailAddresses());
    this.people = new AccountReader(wiki.database(), wiki.rules(), wiki.authority());
  }

  List<QueryModule> queries() {
    return List.of(
        new AllUsersQuery(people, wiki.settings()),
        new AuthManagerInfoQuery(credentials, forms),
        new TokensQuery(wiki.keeper()),
        new UserInfoQuery(
            new SelfReader(wiki.database(), wiki.rules(), wiki.authority()),
            wiki.settings(),
            wiki.rules(),
            wiki.limits(),
            wiki.preferences()),
        new UsersQuery(people, wiki.names(), wiki.settings()));
  }

  List<ActionModule> actions() {
    return List.of(
        new ChangeAuthenticationDataAction(credentials, forms),
        new CheckTokenAction(),
        new ClearHasMsgAction(new TalkNews(wiki.database())),
        new ClientLoginAction(login, forms),
        new CreateAccountAction(creation(), forms),
        new LinkAccountAction(credentials),
        new LoginAction(login),
        new LogoutAction(wiki.keeper()),
        new OptionsAction(wiki.preferences()),
        RemoveAuthenticationDataAction.removing(credentials),
        RemoveAuthenticationDataAction.unlinking(credentials),
        new ResetPasswordAction(),
        new UserRightsAction(
            new ChangeGroups(
                wiki.database(),
                wiki.authority(),
                wiki.rules(),
                wiki.tagRules(),
                wiki.tagIds(),
                wiki.clock()),
            wiki.settings()),
        new ValidatePasswordAction(
            new AccountNames(wiki.database()), wiki.names(), new PasswordPolicy(wiki.settings())));
  }

  private AccountCreation creation() {
    return new AccountCreation(
        wiki.database(),
        wiki.settings(),
        wiki.authority(),
        wiki.passwordWorkers(),
        wiki.names(),
        wiki.counters(),
        wiki.clock(),
        wiki.random());
  }
}
