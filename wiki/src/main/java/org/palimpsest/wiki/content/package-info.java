/**
 * What pages contain: the facts about a text that a wiki keeps, and what a change of it amounts to.
 */
@NullMarked
package org.palimpsest.wiki.content;

import org.jspecify.annotations.NullMarked;
