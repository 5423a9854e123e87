package org.palimpsest.wiki.preference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What became of a wish to change preferences. */
public sealed interface PreferencesOutcome {
  /**
   * Done, but for these.
   *
   * @param flaws why a preference has been left as it was, by name
   */
  record Changed(SequencedMap<String, PreferenceFlaw> flaws) implements PreferencesOutcome {
    public Changed {
      flaws = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(flaws));
    }
  }

  /** Only an account that is not temporary has preferences. */
  record NotLoggedIn() implements PreferencesOutcome {}

  /** The right {@code editmyoptions} is missing. */
  record Denied() implements PreferencesOutcome {}

  /** Nothing was asked for. */
  record NothingAsked() implements PreferencesOutcome {}
}
