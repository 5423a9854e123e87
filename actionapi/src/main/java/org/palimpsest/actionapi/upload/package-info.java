/** Uploads as clients send them, and what has become of them. */
@NullMarked
package org.palimpsest.actionapi.upload;

import org.jspecify.annotations.NullMarked;
