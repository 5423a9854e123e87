/** Taking in pages of other wikis. */
@NullMarked
package org.palimpsest.actionapi.importing;

import org.jspecify.annotations.NullMarked;
