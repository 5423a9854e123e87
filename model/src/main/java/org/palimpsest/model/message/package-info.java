/**
 * Sentences for people, said by key: what is said and about what, but not yet in which language.
 */
@NullMarked
package org.palimpsest.model.message;

import org.jspecify.annotations.NullMarked;
