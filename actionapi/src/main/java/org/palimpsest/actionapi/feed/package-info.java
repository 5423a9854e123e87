/**
 * Feeds in Atom and RSS of what has changed, what somebody has contributed and what is watched
 * (spec: administration.md, section 14).
 */
@NullMarked
package org.palimpsest.actionapi.feed;

import org.jspecify.annotations.NullMarked;
