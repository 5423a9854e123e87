/** Comments as they are kept, and what of the names in them each reader gets. */
@NullMarked
package org.palimpsest.model.comment;

import org.jspecify.annotations.NullMarked;
