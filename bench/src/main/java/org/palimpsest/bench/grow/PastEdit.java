package org.palimpsest.bench.grow;

import org.jspecify.annotations.Nullable;

/**
 * One edit of the made-up history.
 *
 * @param number from 0, in the order of time
 * @param page the number of its page, from 0
 * @param first whether it makes the page
 * @param author the number of its author, from 0
 * @param text its text, or null when it brings back the text before the last edit of its page
 */
record PastEdit(int number, int page, boolean first, int author, @Nullable String text) {}
