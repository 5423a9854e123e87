/** Rights, groups and grants. */
@NullMarked
package org.palimpsest.model.rights;

import org.jspecify.annotations.NullMarked;
