package org.palimpsest.wiki.edit;

import java.util.List;

/**
 * How an edit is to be marked.
 *
 * @param minor as minor, if the performer may do that
 * @param notMinor not as minor, whatever the performer's preferences say
 * @param bot as a bot's, if the performer is one
 * @param tags with these tags, all of them defined
 */
public record EditMarks(boolean minor, boolean notMinor, boolean bot, List<String> tags) {
  /** Not at all. */
  public static final EditMarks NONE = new EditMarks(false, false, false, List.of());

  public EditMarks {
    tags = List.copyOf(tags);
  }
}
