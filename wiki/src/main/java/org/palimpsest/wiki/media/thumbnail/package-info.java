/**
 * Smaller pictures of files. Two ways to the same: a native program in a process of its own, where
 * there is one, and the JDK within a small share of the heap.
 */
@NullMarked
package org.palimpsest.wiki.media.thumbnail;

import org.jspecify.annotations.NullMarked;
