/** What lists have in common: direction, continuation, and their errors. */
@NullMarked
package org.palimpsest.actionapi.list;

import org.jspecify.annotations.NullMarked;
