/** Writing to the log: the entry itself and, where one is shown, its row in recent changes. */
@NullMarked
package org.palimpsest.wiki.log;

import org.jspecify.annotations.NullMarked;
