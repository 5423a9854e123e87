package org.palimpsest.wiki.reading;

import org.palimpsest.store.reading.Position;

/**
 * A place in a list of contributions. A list of people needs the actor's id to go on, a list of
 * names the name, a list of one person neither; what is not needed may be 0 or empty.
 *
 * @param actorId whose contribution it is
 * @param name their name
 * @param position where it stands among theirs
 */
public record ContributionPlace(long actorId, String name, Position position) {}
