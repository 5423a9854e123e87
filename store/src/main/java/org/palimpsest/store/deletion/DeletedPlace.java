package org.palimpsest.store.deletion;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Position;

/**
 * A place in a list of deleted revisions. Nothing of it is ever hidden.
 *
 * @param title the title
 * @param position the time and the id among the revisions of the title
 */
public record DeletedPlace(Title title, Position position) {}
