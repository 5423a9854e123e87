/**
 * The vocabulary of a wiki: titles, people, times, visibility, rights and tags. Values only:
 * nothing here reads or writes anything, and everything is immutable.
 */
@NullMarked
package org.palimpsest.model;

import org.jspecify.annotations.NullMarked;
