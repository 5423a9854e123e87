package org.palimpsest.store.file;

import java.util.Objects;
import org.palimpsest.model.title.Title;

/**
 * A file that exists, as its row says.
 *
 * @param title the title of its page, whether there is one or not
 * @param latest the id of its current version
 */
public record FileFacts(long id, Title title, long latest) {
  public FileFacts {
    Objects.requireNonNull(title);
  }
}
