package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.rendering.ExpandTemplatesAction;
import org.palimpsest.actionapi.rendering.ParseAction;
import org.palimpsest.actionapi.rendering.ParseSummary;
import org.palimpsest.actionapi.rendering.RenderingTools;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.language.MessagePages;
import org.palimpsest.wiki.rendering.Renderer;
import org.palimpsest.wiki.rendering.Renderings;
import org.palimpsest.wiki.rendering.TextChooser;
import org.palimpsest.wiki.rendering.WikiSources;
import org.palimpsest.wiki.rendering.WikitextSettings;

/** What texts look like. */
record RenderingAssembly(
    Foundation base, PageAssembly pages, RenderingTools tools, ParseSummary summary)
    implements ApiModules {
  /** What pages are told of the version of the wiki. */
  private static final String VERSION = "1.43.0 (Palimpsest)";

  /** What is kept of renderings takes so small a part of the memory. */
  private static final long SHARE_OF_THE_HEAP = 16;

  static RenderingAssembly of(
      Foundation base,
      RevisionAssembly revisions,
      PageAssembly pages,
      SiteAssembly site,
      CommentFormatter comments) {
    WikitextSettings settings =
        new WikitextSettings(
            base.settings().site(), base.settings().parser(), base.titles(), VERSION);
    Renderer renderer =
        new Renderer(
            settings,
            new WikiSources(
                pages.pages(),
                revisions.reader(),
                new FileVersionReader(base.database()),
                new MessagePages(site.words()),
                site.facts()),
            base.clock());
    return new RenderingAssembly(
        base,
        pages,
        new RenderingTools(
            new TextChooser(pages.pages(), revisions.reader()),
            new Renderings(
                renderer,
                base.database().committedState(),
                base.clock(),
                Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP),
            base.namespaces(),
            base.settings().site()),
        new ParseSummary(comments, site.contentWords()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new ExpandTemplatesAction(tools, pages.choice()),
        new ParseAction(tools, pages.choice(), summary, base.settings().edit().maxArticleBytes()));
  }
}
