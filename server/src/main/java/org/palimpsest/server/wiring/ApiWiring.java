package org.palimpsest.server.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.oauth.ApplicationIdentity;
import org.palimpsest.actionapi.params.WikiVocabulary;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.user.UserReferences;

/** The API, put together from the modules about accounts, pages and the wiki itself. */
final class ApiWiring {
  private ApiWiring() {}

  static ActionApi build(Shared wiki) {
    AccountModules accounts = new AccountModules(wiki);
    PageModules pages = new PageModules(wiki);
    SiteModules site = new SiteModules(wiki);
    List<QueryModule> queries =
        Stream.of(accounts.queries(), pages.queries(), site.queries())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(query -> query.declaration().name()))
            .toList();
    List<ActionModule> actions =
        Stream.of(
                accounts.actions(),
                pages.actions(),
                site.actions(),
                List.<ActionModule>of(pages.query(queries)))
            .flatMap(List::stream)
            .sorted(Comparator.comparing(action -> action.declaration().name()))
            .toList();
    return new ActionApi(
        actions,
        wiki.sessions(),
        new ApplicationIdentity(wiki.oauth().identity()),
        wiki.settings(),
        new WikiVocabulary(wiki.database(), wiki.titles(), new UserReferences(wiki.names())),
        wiki.speech(),
        wiki.clock(),
        () -> ThreadLocalRandom.current().nextLong());
  }
}
