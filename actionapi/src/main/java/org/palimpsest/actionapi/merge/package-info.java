/** {@code action=mergehistory}. */
@NullMarked
package org.palimpsest.actionapi.merge;

import org.jspecify.annotations.NullMarked;
