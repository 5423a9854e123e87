package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.rendering.RenderingTools;
import org.palimpsest.actionapi.revision.AllDeletedRevisionsQuery;
import org.palimpsest.actionapi.revision.AllRevisionsQuery;
import org.palimpsest.actionapi.revision.DeletedRevisionsQuery;
import org.palimpsest.actionapi.revision.DeletedRevsQuery;
import org.palimpsest.actionapi.revision.RevisionTools;
import org.palimpsest.actionapi.revision.RevisionsQuery;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.deletion.DeletedRevisionReader;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.TextBudget;

/** Reading the revisions of pages, also those that are deleted. */
record HistoryAssembly(
    Foundation base,
    ActAssembly acts,
    RevisionAssembly revisions,
    CommentFormatter comments,
    RenderingTools rendering)
    implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    RevisionReader live = revisions.reader();
    DeletedRevisionReader deleted =
        new DeletedRevisionReader(
            base.database(),
            new RevisionCutter(
                revisions.contents(), new TextBudget(base.settings().answers().maxResultBytes())));
    RevisionTools tools =
        new RevisionTools(
            revisions.comparisons().with(acts.texts().transforms()), comments, rendering);
    TitleParts parts = new TitleParts(base.titles());
    return List.of(
        new RevisionsQuery(live, tools),
        new AllRevisionsQuery(live, tools, base.namespaces()),
        new DeletedRevisionsQuery(deleted, tools),
        new AllDeletedRevisionsQuery(deleted, tools, parts, base.namespaces()),
        new DeletedRevsQuery(deleted, comments, parts, base.namespaces()));
  }
}
