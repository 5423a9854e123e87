package org.palimpsest.wiki.contribution;

import org.palimpsest.store.seek.Position;

/**
 * A place in a list of contributions. A list of people needs the actor's id to go on, a list of
 * names the name, a list of one person neither; what is not needed may be 0 or empty.
 *
 * @param actorId whose contribution it is
 * @param name their name
 * @param position where it stands among theirs
 */
public record ContributionPosition(long actorId, String name, Position position) {}
