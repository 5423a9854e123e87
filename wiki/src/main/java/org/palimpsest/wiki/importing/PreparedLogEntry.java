package org.palimpsest.wiki.importing;

import java.time.Instant;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;

/**
 * A log entry from elsewhere with all that can be known of it before it is written.
 *
 * @param params what else is kept with it, a JSON object
 */
record PreparedLogEntry(
    Instant created,
    ImportedAuthor author,
    String comment,
    String type,
    String action,
    Title title,
    String params,
    Visibility visibility) {}
