package org.palimpsest.server.wiring;

import java.util.List;
import java.util.Objects;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.rendering.ExpandTemplatesAction;
import org.palimpsest.actionapi.rendering.ParseAction;
import org.palimpsest.actionapi.rendering.ParseSummary;
import org.palimpsest.actionapi.rendering.RenderingTools;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.language.MessagePages;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.presave.Nicknames;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.rendering.Renderer;
import org.palimpsest.wiki.rendering.Renderings;
import org.palimpsest.wiki.rendering.SubstitutingTransforms;
import org.palimpsest.wiki.rendering.TextChooser;
import org.palimpsest.wiki.rendering.WikiSources;
import org.palimpsest.wiki.rendering.WikitextSettings;

/** What texts look like. */
record RenderingAssembly(
    Foundation base,
    ActAssembly acts,
    PageAssembly pages,
    RenderingTools tools,
    ParseSummary summary)
    implements ApiModules {
  /** What pages are told of the version of the wiki. */
  private static final String VERSION = "1.43.0 (Palimpsest)";

  /** What is kept of renderings takes so small a part of the memory. */
  private static final long SHARE_OF_THE_HEAP = 16;

  /** What renders texts. */
  static Renderer renderer(Foundation base, RevisionAssembly revisions, SiteAssembly site) {
    WikitextSettings settings =
        new WikitextSettings(
            base.settings().site(), base.settings().parser(), base.titles(), VERSION);
    return new Renderer(
        settings,
        new WikiSources(
            new Pages(base.database()),
            revisions.reader(),
            new FileVersionReader(base.database()),
            new MessagePages(site.words()),
            site.facts()),
        base.clock());
  }

  /** What is done to texts that are saved. */
  static PreSaveTransforms transforms(Foundation base, Renderer renderer, SiteAssembly site) {
    return new SubstitutingTransforms(
        renderer,
        new Nicknames(base.database()),
        site.contentWords().translator(),
        Objects.requireNonNullElse(base.settings().site().publicUrl(), ""),
        new AnswerMemory(base.memory().answers()));
  }

  static RenderingAssembly of(
      Foundation base,
      RevisionAssembly revisions,
      ActAssembly acts,
      PageAssembly pages,
      Renderer renderer,
      SiteAssembly site,
      CommentFormatter comments) {
    return new RenderingAssembly(
        base,
        acts,
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
        new ParseAction(
            tools,
            pages.choice(),
            summary,
            acts.texts().transforms(),
            base.settings().edit().maxArticleBytes()));
  }
}
