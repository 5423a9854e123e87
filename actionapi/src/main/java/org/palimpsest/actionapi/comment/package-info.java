/** How lists tell what was said about changes. */
@NullMarked
package org.palimpsest.actionapi.comment;

import org.jspecify.annotations.NullMarked;
