/** A request and a reply as bytes and headers, whatever server carries them. */
@NullMarked
package org.palimpsest.actionapi.http;

import org.jspecify.annotations.NullMarked;
