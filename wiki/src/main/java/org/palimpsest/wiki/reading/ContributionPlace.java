package org.palimpsest.wiki.reading;

import org.palimpsest.store.reading.Position;

/**
 * A place in a list of contributions.
 *
 * @param actorId whose contribution it is
 * @param name their name; of a visible contribution only
 * @param position where it stands in their list
 */
public record ContributionPlace(long actorId, String name, Position position) {}
