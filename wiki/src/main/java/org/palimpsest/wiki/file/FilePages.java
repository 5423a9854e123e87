package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.log.FileEvent;
import org.palimpsest.wiki.log.LogSentences;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revision.OwnAuthor;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * What the page of a file says when the file gets a version: its first text, or the summary of a
 * revision that changes no text. Thread-safe.
 *
 * @param mostBytes how long the text of a page can be
 */
public record FilePages(
    ContentWords words,
    Namespaces namespaces,
    Redirects redirects,
    PreSaveTransforms transforms,
    int mostBytes) {
  /** The first text; computes only, and is empty if it would be too long. */
  public Optional<DescriptionText> description(
      Performer performer, Title title, String text, Instant now) {
    return DescriptionText.of(text, transforms.of(performer, title, now), mostBytes, redirects);
  }

  /** What the history says: the line of the log; reads the page that stands for it. */
  public KeptComment summary(FileEvent.Kind kind, Title title) {
    FileEvent event = new FileEvent(kind, "", Instant.EPOCH);
    String page = namespaces.prefixedText(title);
    Words said = words.read(Set.of(LogSentences.of(event, "", page).key(), OwnAuthor.HIDDEN));
    return OwnAuthor.saying(
        said, title, name -> said.text(LogSentences.of(event, name, page), title));
  }
}
