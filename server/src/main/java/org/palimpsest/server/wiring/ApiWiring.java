package org.palimpsest.server.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.oauth.ApplicationIdentity;
import org.palimpsest.actionapi.params.WikiVocabulary;
import org.palimpsest.actionapi.query.PageSetAction;
import org.palimpsest.actionapi.query.PageSets;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.user.UserReferences;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.wiki.oauth.OAuthIdentity;

/** The API, put together from what the assemblies of all concepts add to it. */
record ApiWiring(
    Foundation base,
    OAuthIdentity oauth,
    LoginAssembly login,
    SiteAssembly site,
    PageAssembly pages,
    QueryAssembly query) {

  /** The API of these modules. */
  ActionApi of(List<ApiModules> concepts) {
    List<QueryModule> queries =
        concepts.stream()
            .flatMap(concept -> concept.queries().stream())
            .sorted(Comparator.comparing(module -> module.declaration().name()))
            .toList();
    PageSets pageSets = query.pageSets(queries);
    PageSetAction ofActions = new PageSetAction(pageSets);
    List<ActionModule> actions =
        Stream.concat(
                concepts.stream()
                    .flatMap(concept ->
                        Stream.concat(
                            concept.actions().stream(), concept.actions(ofActions).stream())),
                Stream.of(query.over(pageSets, queries)))
            .sorted(Comparator.comparing(module -> module.declaration().name()))
            .toList();
    return new ActionApi(
        actions,
        login.sessions(),
        new ApplicationIdentity(oauth),
        base.settings(),
        new WikiVocabulary(
            base.database(), pages.pages(), base.titles(), new UserReferences(base.names())),
        site.localisation(),
        base.clock(),
        () -> ThreadLocalRandom.current().nextLong(),
        new AnswerMemory(base.memory().answers()));
  }
}
