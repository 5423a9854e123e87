/**
 * What people prefer: which preferences there are, what they are when nobody has said anything, and
 * which values they take (spec: query-modules.md, section 9).
 */
@NullMarked
package org.palimpsest.wiki.preference;

import org.jspecify.annotations.NullMarked;
