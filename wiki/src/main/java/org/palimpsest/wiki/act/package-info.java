/**
 * The frame of verbs: what everything that somebody does to the wiki has in common, so that each
 * verb says only what is its own. It is counted, it may give tags, it plans on what is read without
 * holding anybody up, it writes in one transaction that leaves no trace unless it is done, it is
 * logged and watched.
 */
@NullMarked
package org.palimpsest.wiki.act;

import org.jspecify.annotations.NullMarked;
