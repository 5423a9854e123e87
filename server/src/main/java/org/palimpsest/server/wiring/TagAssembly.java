package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.tag.ManageTagsAction;
import org.palimpsest.actionapi.tag.TagAction;
import org.palimpsest.actionapi.tag.TagsQuery;
import org.palimpsest.wiki.tag.TagReader;
import org.palimpsest.wiki.tagging.ManageTag;
import org.palimpsest.wiki.tagging.UpdateTags;

/** Change tags. */
record TagAssembly(Foundation base, ActAssembly acts, SiteAssembly site) implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    return List.of(new TagsQuery(new TagReader(base.database(), base.clock()), site.messages()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new TagAction(new UpdateTags(acts.acts())),
        new ManageTagsAction(new ManageTag(acts.acts(), base.titles())));
  }
}
