/**
 * What a new revision brings about in the transaction that writes it: a class for each effect, and
 * their order in {@link org.palimpsest.wiki.effects.RevisionEffects}.
 */
@NullMarked
package org.palimpsest.wiki.effects;

import org.jspecify.annotations.NullMarked;
