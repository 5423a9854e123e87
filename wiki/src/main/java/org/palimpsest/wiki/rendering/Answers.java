package org.palimpsest.wiki.rendering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.source.FileFacts;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.WikiFacts;

/**
 * What the wiki has answered to all that a parse asked. As long as it would answer the same, the
 * parse would come to the same. Immutable.
 *
 * @param askedPages titles of which it was asked whether they exist
 * @param pages those that did
 * @param askedTexts titles of which the text was asked for
 * @param texts which text of those that had one
 * @param askedFiles names of files that were asked for
 * @param files what of them everybody sees
 * @param facts everything else
 */
record Answers(
    Collection<Title> askedPages,
    Map<Title, PageStatus> pages,
    Collection<Title> askedTexts,
    Map<Title, TextVersion> texts,
    Collection<String> askedFiles,
    Map<String, ShownFile> files,
    List<Fact> facts) {

  /** A question about the wiki, and the answer. */
  record Fact(Function<WikiFacts, Object> question, Object answer) {}

  /**
   * A file as far as pages show it.
   *
   * @param address of its current version
   */
  record ShownFile(FileFacts.Kind kind, int width, int height, String address) {
    static ShownFile of(FileFacts file) {
      return new ShownFile(file.kind(), file.width(), file.height(), file.thumbnails().original());
    }
  }

  /** Whether the wiki answers the same now. */
  boolean areTrue(Wiki wiki, StoredPages stored) {
    return (askedPages.isEmpty() || stored.existing(askedPages).equals(pages))
        && (askedTexts.isEmpty() || stored.versions(askedTexts).equals(texts))
        && (askedFiles.isEmpty() || shown(wiki.files().find(askedFiles)).equals(files))
        && facts.stream()
            .allMatch(fact -> fact.question().apply(wiki.facts()).equals(fact.answer()));
  }

  static Map<String, ShownFile> shown(Map<String, FileFacts> files) {
    Map<String, ShownFile> shown = new HashMap<>();
    files.forEach((name, file) -> shown.put(name, ShownFile.of(file)));
    return shown;
  }

  /** About how many things are kept of it. */
  int size() {
    return askedPages.size() + askedTexts.size() + askedFiles.size() + facts.size();
  }
}
