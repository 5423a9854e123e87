package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.site.AllMessagesQuery;
import org.palimpsest.actionapi.site.FileRepoInfoQuery;
import org.palimpsest.actionapi.site.LanguageInfoQuery;
import org.palimpsest.actionapi.site.RsdAction;
import org.palimpsest.actionapi.site.SiteInfo;
import org.palimpsest.wiki.site.ClassPathLibraries;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;

/** The modules about the wiki itself. */
final class SiteModules {
  private final Shared wiki;
  private final SiteMessages messages;

  SiteModules(Shared wiki) {
    this.wiki = wiki;
    this.messages = new SiteMessages(wiki.words(), wiki.overrides());
  }

  List<QueryModule> queries() {
    return List.of(
        new AllMessagesQuery(messages, wiki.settings(), wiki.titles()),
        new FileRepoInfoQuery(wiki.settings()),
        new LanguageInfoQuery(),
        new SiteInfo(
            new SiteReader(wiki.database(), wiki.settings()),
            messages,
            wiki.settings(),
            wiki.titles(),
            wiki.preferences(),
            () -> ClassPathLibraries.of(System.getProperty("java.class.path"))));
  }

  List<ActionModule> actions() {
    return List.of(new RsdAction(messages, wiki.settings(), wiki.titles()));
  }
}
