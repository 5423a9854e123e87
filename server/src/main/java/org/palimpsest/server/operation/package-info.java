/** What operators look at: health, metrics, the access log and the log. */
@NullMarked
package org.palimpsest.server.operation;

import org.jspecify.annotations.NullMarked;
