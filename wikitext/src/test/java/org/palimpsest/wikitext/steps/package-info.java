/**
 * Counts the steps of what is computed from the texts of strangers, and tries texts that are made
 * to be slow. Steps are counted by changing the classes as they are loaded, so nothing in the
 * program knows of it, and no clock is looked at.
 */
@NullMarked
package org.palimpsest.wikitext.steps;

import org.jspecify.annotations.NullMarked;
