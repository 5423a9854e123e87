package org.palimpsest.wikitext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.html.TreeBuilder;
import org.palimpsest.wikitext.link.LinkMarkup;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.media.MediaMarkup;
import org.palimpsest.wikitext.output.Facts;
import org.palimpsest.wikitext.source.FileFacts;
import org.palimpsest.wikitext.source.PageStatus;

/** What exists of all that a text names: asked once, of everything together. */
record Known(Map<Title, PageStatus> pages, Map<String, FileFacts> files) {
  static Known of(Parse parse) {
    Facts facts = parse.output().build();
    Set<Title> titles = new HashSet<>(facts.links());
    titles.addAll(facts.templates());
    facts.categories().keySet().forEach(key -> titles.add(new Title(Namespace.CATEGORY, key)));
    Map<Title, PageStatus> pages =
        titles.isEmpty() ? Map.of() : parse.wiki().pages().existing(titles);
    Set<String> names = new HashSet<>(facts.files());
    names.addAll(parse.output().thumbnails());
    Map<String, FileFacts> files = names.isEmpty() ? Map.of() : parse.wiki().files().find(names);
    return new Known(new HashMap<>(pages), files);
  }

  /** Says what links and files look like. */
  TreeBuilder.Resolver resolver(Parse parse) {
    LinkMarkup links = new LinkMarkup(parse, pages, files);
    MediaMarkup media = new MediaMarkup(parse, files);
    return new TreeBuilder.Resolver() {
      @Override
      public String link(LinkRequest link) {
        return links.of(link);
      }

      @Override
      public String media(MediaRequest request) {
        return media.of(request);
      }
    };
  }
}
