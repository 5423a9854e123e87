package org.palimpsest.server.wiring;

import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.http.Endpoint;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.rendering.Renderer;
import org.palimpsest.wiki.upload.UploadHelpers;

/**
 * What answers requests: the assemblies of all concepts in the order in which they build on each
 * other.
 *
 * @param sessions who asks
 * @param scripts what answers beside the API, by path
 */
record RequestAssembly(ActionApi api, Map<String, Endpoint> scripts, Sessions sessions) {

  static RequestAssembly of(
      Foundation base,
      AuthorityAssembly authority,
      RevisionAssembly revisions,
      AccountAssembly accounts,
      OAuth oauth,
      UploadHelpers helpers) {
    PreferenceAssembly preferences = PreferenceAssembly.of(base, authority);
    SiteAssembly site = SiteAssembly.of(base, revisions, preferences);
    Renderer renderer = RenderingAssembly.renderer(base, revisions, site);
    ActAssembly acts =
        ActAssembly.of(
            base, authority, revisions, RenderingAssembly.transforms(base, renderer, site));
    LoginAssembly login = LoginAssembly.of(base, authority, acts, accounts);
    BlockAssembly blocks = BlockAssembly.of(base, acts, site);
    PageAssembly pages = PageAssembly.of(base, authority, acts, revisions, site);
    QueryAssembly query = new QueryAssembly(base, pages, revisions, site);
    CommentFormatter comments = site.comments(pages.pages());
    FileReadingAssembly files = FileReadingAssembly.of(base, comments);
    RenderingAssembly rendering =
        RenderingAssembly.of(base, revisions, acts, pages, renderer, site, comments);
    List<ApiModules> concepts =
        List.of(
            login,
            preferences,
            UserAssembly.of(base, authority, preferences),
            GroupAssembly.of(base, authority, acts),
            site,
            pages,
            new HistoryAssembly(base, acts, revisions, comments, rendering.tools()),
            new ChangeAssembly(base, comments),
            new LogAssembly(base, comments),
            files,
            FileAssembly.of(
                base,
                acts,
                revisions,
                FileAssembly.pages(base, acts, site),
                files.modules().ofUploads(),
                helpers),
            new TagAssembly(base, acts, site),
            new PatrolAssembly(base, acts),
            new WatchAssembly(base, acts, comments),
            ComparisonAssembly.of(base, acts, revisions, pages, site),
            new ContributionAssembly(base, revisions, comments),
            rendering,
            new FeedAssembly(base, revisions, pages, site),
            blocks,
            RevertAssembly.of(base, acts, revisions, pages, site),
            DeletionAssembly.of(base, acts, revisions, pages, site),
            new VisibilityAssembly(base, acts, revisions),
            ProtectionAssembly.of(base, acts, revisions, pages, site),
            ImportAssembly.of(base, acts, revisions, site),
            MoveAssembly.of(base, acts, revisions, pages, site, blocks),
            EditAssembly.of(base, authority, acts, revisions, pages, login, site, blocks));
    return new RequestAssembly(
        new ApiWiring(base, oauth.identity(), login, site, pages, query).of(concepts),
        new OAuthAssembly(base, oauth, login, site).scripts(),
        login.sessions());
  }
}
