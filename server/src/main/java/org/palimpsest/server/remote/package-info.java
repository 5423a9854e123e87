/** Fetching files from other servers, of public networks only. */
@NullMarked
package org.palimpsest.server.remote;

import org.jspecify.annotations.NullMarked;
