/** Protecting pages against changes, and titles against being taken. */
@NullMarked
package org.palimpsest.wiki.protection;

import org.jspecify.annotations.NullMarked;
