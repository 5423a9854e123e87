package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.user.AllUsersQuery;
import org.palimpsest.actionapi.user.ClearHasMsgAction;
import org.palimpsest.actionapi.user.EmailUserAction;
import org.palimpsest.actionapi.user.UserInfoQuery;
import org.palimpsest.actionapi.user.UsersQuery;
import org.palimpsest.wiki.user.AccountReader;
import org.palimpsest.wiki.user.MailRecipients;
import org.palimpsest.wiki.user.SelfReader;
import org.palimpsest.wiki.user.TalkNews;

/** What is known of users, to themselves and to others. */
record UserAssembly(
    Foundation base,
    AuthorityAssembly authority,
    PreferenceAssembly preferences,
    AccountReader accounts)
    implements ApiModules {

  static UserAssembly of(
      Foundation base, AuthorityAssembly authority, PreferenceAssembly preferences) {
    return new UserAssembly(
        base,
        authority,
        preferences,
        new AccountReader(base.database(), authority.groups(), authority.authority()));
  }

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new AllUsersQuery(accounts, base.settings()),
        new UserInfoQuery(
            new SelfReader(base.database(), authority.groups(), authority.authority()),
            base.settings(),
            authority.groups(),
            authority.limits(),
            preferences.preferences()),
        new UsersQuery(accounts, base.names(), base.settings()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new ClearHasMsgAction(new TalkNews(base.database())),
        new EmailUserAction(new MailRecipients(base.database()), base.names()));
  }
}
