package org.palimpsest.wiki.rendering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.source.FileFacts;
import org.palimpsest.wikitext.source.FileSource;
import org.palimpsest.wikitext.source.PageSource;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.PageText;

/** Keeps what a parse asks of a wiki, and what it is answered. Not thread-safe. */
final class Recorder {
  private final Set<Title> askedPages = new HashSet<>();
  private final Map<Title, PageStatus> pages = new HashMap<>();
  private final Set<Title> askedTexts = new HashSet<>();
  private final Map<Title, TextVersion> texts = new HashMap<>();
  private final Set<String> askedFiles = new HashSet<>();
  private final Map<String, Answers.ShownFile> files = new HashMap<>();
  private final RecordedFacts facts;
  private final Wiki wiki;

  Recorder(Wiki wiki) {
    this.wiki = wiki;
    this.facts = new RecordedFacts(wiki.facts());
  }

  /** The wiki for a parse, of which everything is kept that is asked. */
  Wiki wiki() {
    return new Wiki(wiki.settings(), new Pages(), new Files(), facts);
  }

  /** What has been answered. */
  Answers answers() {
    return new Answers(
        List.copyOf(askedPages),
        Map.copyOf(pages),
        List.copyOf(askedTexts),
        Map.copyOf(texts),
        List.copyOf(askedFiles),
        Map.copyOf(files),
        new ArrayList<>(facts.answers()));
  }

  private final class Pages implements PageSource {
    @Override
    public Map<Title, PageText> texts(Collection<Title> titles) {
      Map<Title, PageText> found = wiki.pages().texts(titles);
      askedTexts.addAll(titles);
      found.forEach((title, text) -> texts.put(title, TextVersion.of(text)));
      return found;
    }

    @Override
    public Map<Title, PageStatus> existing(Collection<Title> titles) {
      Map<Title, PageStatus> found = wiki.pages().existing(titles);
      askedPages.addAll(titles);
      pages.putAll(found);
      return found;
    }
  }

  private final class Files implements FileSource {
    @Override
    public Map<String, FileFacts> find(Collection<String> names) {
      Map<String, FileFacts> found = wiki.files().find(names);
      askedFiles.addAll(names);
      files.putAll(Answers.shown(found));
      return found;
    }
  }
}
