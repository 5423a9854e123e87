/** Protecting pages and titles, and the titles that are protected. */
@NullMarked
package org.palimpsest.actionapi.protection;

import org.jspecify.annotations.NullMarked;
