/**
 * Requests and replies as values, whatever server carries them. What carries them is {@code
 * server.http}; who answers is an {@link org.palimpsest.http.Endpoint}.
 */
@NullMarked
package org.palimpsest.http;

import org.jspecify.annotations.NullMarked;
