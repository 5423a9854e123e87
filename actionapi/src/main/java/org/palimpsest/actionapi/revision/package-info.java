/** {@code prop=revisions}, and how revisions are shown. */
@NullMarked
package org.palimpsest.actionapi.revision;

import org.jspecify.annotations.NullMarked;
