/** Where everything is put together: the only place that knows all concrete classes. */
@NullMarked
package org.palimpsest.server.wiring;

import org.jspecify.annotations.NullMarked;
