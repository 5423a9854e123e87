package org.palimpsest.wikitext.source;

import java.util.Collection;
import java.util.Map;
import org.palimpsest.model.title.Title;

/**
 * The pages of a wiki. All questions are asked of many pages at once, so that they can be answered
 * by one query. Answers must not change during a parse; the parser never asks twice.
 */
public interface PageSource {
  /**
   * The current texts of pages, for transclusion and for what is asked of other pages.
   *
   * @return what exists of them and may be read by whoever the parse is for; others are absent
   */
  Map<Title, PageText> texts(Collection<Title> titles);

  /**
   * Which pages exist; of files, whether their description does.
   *
   * @return the existing ones only
   */
  Map<Title, PageStatus> existing(Collection<Title> titles);
}
