package org.palimpsest.wikitext.expand;

import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.source.WikiFacts;
import org.palimpsest.wikitext.source.WikiFacts.Audience;

/** How a text says what went wrong in it: where it does, and so that functions can see it. */
final class Errors {
  private final WikiFacts facts;

  Errors(WikiFacts facts) {
    this.facts = facts;
  }

  /** An error as wikitext. */
  String text(Message message) {
    return "<span class=\"error\">" + words(message) + "</span>";
  }

  /** The words of an error. */
  String words(Message message) {
    return facts.say(message, Audience.CONTENT);
  }
}
