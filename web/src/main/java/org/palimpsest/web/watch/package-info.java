/** Pages about people's watchlists. */
@NullMarked
package org.palimpsest.web.watch;

import org.jspecify.annotations.NullMarked;
