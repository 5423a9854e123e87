package org.palimpsest.server.wiring;

import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.http.Endpoint;
import org.palimpsest.wiki.oauth.OAuth;

/**
 * What answers requests: the assemblies of all concepts in the order in which they build on each
 * other.
 *
 * @param scripts what answers beside the API, by path
 */
record RequestAssembly(ActionApi api, Map<String, Endpoint> scripts) {

  static RequestAssembly of(
      Foundation base,
      AuthorityAssembly authority,
      RevisionAssembly revisions,
      AccountAssembly accounts,
      OAuth oauth) {
    PreferenceAssembly preferences = PreferenceAssembly.of(base, authority);
    LoginAssembly login = LoginAssembly.of(base, authority, accounts);
    SiteAssembly site = SiteAssembly.of(base, revisions, preferences);
    PageAssembly pages = PageAssembly.of(base);
    RevertAssembly revert = RevertAssembly.of(base, authority, revisions, pages);
    QueryAssembly query = new QueryAssembly(base, pages, revisions, site);
    List<ApiModules> concepts =
        List.of(
            login,
            preferences,
            UserAssembly.of(base, authority, preferences),
            GroupAssembly.of(base, authority, revisions),
            site,
            pages,
            revisions,
            new ChangeAssembly(base),
            new LogAssembly(base),
            new ContributionAssembly(base, revisions),
            revert,
            DeletionAssembly.of(base, authority, revisions, pages, site),
            EditAssembly.of(base, authority, revisions, revert, login, site));
    return new RequestAssembly(
        new ApiWiring(base, oauth.identity(), login, site, query).of(concepts),
        new OAuthAssembly(base, oauth, login, site).scripts());
  }
}
