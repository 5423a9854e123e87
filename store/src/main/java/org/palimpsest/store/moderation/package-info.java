/** What keeps people from changing things: blocks, and the protection of pages and titles. */
@NullMarked
package org.palimpsest.store.moderation;

import org.jspecify.annotations.NullMarked;
