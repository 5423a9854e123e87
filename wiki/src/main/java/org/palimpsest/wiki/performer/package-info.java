/** Who does something: an account or an address, with groups and rights. */
@NullMarked
package org.palimpsest.wiki.performer;

import org.jspecify.annotations.NullMarked;
