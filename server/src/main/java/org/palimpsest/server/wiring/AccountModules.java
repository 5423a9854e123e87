package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.accounts.CheckTokenAction;
import org.palimpsest.actionapi.accounts.LoginAction;
import org.palimpsest.actionapi.accounts.LogoutAction;
import org.palimpsest.actionapi.accounts.TokensQuery;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.authentication.AuthForms;
import org.palimpsest.actionapi.authentication.AuthManagerInfoQuery;
import org.palimpsest.actionapi.authentication.ChangeAuthenticationDataAction;
import org.palimpsest.actionapi.authentication.ClientLoginAction;
import org.palimpsest.actionapi.authentication.CreateAccountAction;
import org.palimpsest.actionapi.authentication.LinkAccountAction;
import org.palimpsest.actionapi.authentication.RemoveAuthenticationDataAction;
import org.palimpsest.actionapi.authentication.ResetPasswordAction;
import org.palimpsest.actionapi.authentication.ValidatePasswordAction;
import org.palimpsest.actionapi.people.AllUsersQuery;
import org.palimpsest.actionapi.people.ClearHasMsgAction;
import org.palimpsest.actionapi.people.OptionsAction;
import org.palimpsest.actionapi.people.UserInfoQuery;
import org.palimpsest.actionapi.people.UserRightsAction;
import org.palimpsest.actionapi.people.UsersQuery;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.accounts.AccountCreation;
import org.palimpsest.wiki.accounts.Credentials;
import org.palimpsest.wiki.accounts.Login;
import org.palimpsest.wiki.accounts.LoginGuard;
import org.palimpsest.wiki.accounts.PasswordPolicy;
import org.palimpsest.wiki.membership.ChangeGroups;
import org.palimpsest.wiki.people.AccountNames;
import org.palimpsest.wiki.people.AccountReader;
import org.palimpsest.wiki.people.SelfReader;
import org.palimpsest.wiki.people.TalkNews;

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

  List<Action> actions() {
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
