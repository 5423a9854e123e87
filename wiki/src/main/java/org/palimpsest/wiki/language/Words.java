package org.palimpsest.wiki.language;

import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;

/** Says messages; whatever had to be read for that has been read. Thread-safe. */
@FunctionalInterface
public interface Words {
  /**
   * The words of a message.
   *
   * @param page the page that they are said about
   */
  String text(Message message, Title page);
}
