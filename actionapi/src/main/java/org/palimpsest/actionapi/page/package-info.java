/** {@code prop=info} and lists of pages. */
@NullMarked
package org.palimpsest.actionapi.page;

import org.jspecify.annotations.NullMarked;
