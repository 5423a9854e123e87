/** What holds for the wiki as it is put together. */
@NullMarked
package org.palimpsest.server.wiring;

import org.jspecify.annotations.NullMarked;
