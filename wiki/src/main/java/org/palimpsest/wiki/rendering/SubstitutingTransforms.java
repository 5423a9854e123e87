package org.palimpsest.wiki.rendering;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.text.LimitedText;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.Nicknames;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.expand.SubstitutedText;
import org.palimpsest.wikitext.presave.PreSaveTransform;
import org.palimpsest.wikitext.presave.Signature;
import org.palimpsest.wikitext.presave.Substitution;

/**
 * What is done to texts where templates can be substituted, as everybody sees them, and people sign
 * with what they have chosen. Holds no connection to the database but while it asks something.
 * Thread-safe.
 *
 * @param words what the wiki says in its own language
 * @param server scheme, host and port of the wiki
 * @param memory holds the templates that are read
 */
public record SubstitutingTransforms(
    Renderer renderer, Nicknames nicknames, Translator words, String server, AnswerMemory memory)
    implements PreSaveTransforms {
  @Override
  public PreSaveTransform of(Performer performer, Title title, Instant now) {
    Substitution substitution = text -> substituted(text, title, now);
    return new PreSaveTransform(
        () -> signature(performer, substitution, now), title.text(), substitution);
  }

  private Optional<SubstitutedText> substituted(String text, Title title, Instant now) {
    PageContext page = PageContext.unsaved(title, LimitedText.bytes(text), now);
    try (RequestMemory held = memory.open()) {
      return renderer.substitute(text, page, new Viewer(words, server, held));
    }
  }

  private Signature signature(Performer performer, Substitution substitution, Instant now) {
    return performer.isRegistered()
        ? Signature.ofAccount(performer.name(), nicknames.of(performer), substitution, now)
        : Signature.ofAddress(performer.name(), now);
  }
}
