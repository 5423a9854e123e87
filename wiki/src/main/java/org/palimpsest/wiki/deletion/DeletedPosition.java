package org.palimpsest.wiki.deletion;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Position;

/**
 * Where a list of deleted revisions goes on. Nothing of it is ever hidden.
 *
 * @param title the title of the first revision that has been left out
 * @param place its time and id
 */
public record DeletedPosition(Title title, Position place) {}
