package org.palimpsest.model.time;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The expiries of several things, as clients write them: one for each, or one for all.
 *
 * @param texts one for each thing
 */
public record ExpiryList(List<String> texts) {
  public ExpiryList {
    texts = List.copyOf(texts);
  }

  /**
   * The expiries of so many things; empty if there are as many texts neither as things nor as one.
   */
  public static Optional<ExpiryList> of(List<String> texts, int things) {
    if (texts.size() == 1) {
      return Optional.of(new ExpiryList(Collections.nCopies(things, texts.getFirst())));
    }
    return texts.size() == things ? Optional.of(new ExpiryList(texts)) : Optional.empty();
  }

  /** What the text of one of them turns out to be; see {@link Expiries#parse}. */
  public ParsedExpiry parse(int index, Instant now) {
    return Expiries.parse(texts.get(index), now);
  }
}
