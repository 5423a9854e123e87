/** Text as it comes in: Unicode made normal, references decoded, length kept in bounds. */
@NullMarked
package org.palimpsest.model.text;

import org.jspecify.annotations.NullMarked;
