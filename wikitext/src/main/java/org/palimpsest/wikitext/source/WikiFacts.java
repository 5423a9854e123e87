package org.palimpsest.wikitext.source;

import java.util.Optional;
import java.util.OptionalLong;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;

/** What a page may say about the wiki that it stands in, and how the wiki speaks. */
public interface WikiFacts {
  /** A count of the whole wiki. */
  enum Count {
    PAGES,
    ARTICLES,
    FILES,
    EDITS,
    USERS,
    ACTIVE_USERS,
    ADMINISTRATORS
  }

  /** What kind of members of a category is counted. */
  enum Members {
    ALL,
    PAGES,
    SUBCATEGORIES,
    FILES
  }

  /** Grammatical gender by preference. */
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /** Whom words are for. */
  enum Audience {
    /** Whoever reads the page now. */
    VIEWER,
    /** All readers: the wiki's own language. */
    CONTENT
  }

  /** How many there are. */
  long count(Count what);

  /** How many members a category has. */
  long members(Title category, Members kind);

  /** How many people a group has. */
  long groupSize(String group);

  /** The preference of somebody; unknown for whom the wiki does not know. */
  Gender gender(String user);

  /** How a page is protected. */
  PageProtection protection(Title page);

  /** The words of a sentence of ours. */
  String say(Message message, Audience audience);

  /**
   * The wikitext of any message of the interface, as its people have put it; parameters are still
   * in it ({@code $1}).
   *
   * @return empty if there is no such message
   */
  Optional<String> interfaceMessage(String key, Audience audience);

  /**
   * The name of a language in itself.
   *
   * @return empty if the code is unknown
   */
  Optional<String> autonym(String languageCode);

  /** The language of whoever reads, for {@code USERLANGUAGE} and dates that follow them. */
  String viewerLanguage();

  /** The id of the page of this title, as known when nothing else is; empty if there is none. */
  OptionalLong pageId(Title page);
}
