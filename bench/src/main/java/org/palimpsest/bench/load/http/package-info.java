/**
 * An HTTP/1.1 client that does only what a measurement needs, so that its own cost stays small and
 * can be told apart from the server's: one kept connection, one request at a time.
 */
@NullMarked
package org.palimpsest.bench.load.http;

import org.jspecify.annotations.NullMarked;
