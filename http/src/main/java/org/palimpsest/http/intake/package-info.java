/**
 * What comes with a request, and how an endpoint wants it: whole in memory, with its files spooled
 * to the disk while they arrive, or as a stream.
 */
@NullMarked
package org.palimpsest.http.intake;

import org.jspecify.annotations.NullMarked;
