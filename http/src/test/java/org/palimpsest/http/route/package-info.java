@NullMarked
package org.palimpsest.http.route;

import org.jspecify.annotations.NullMarked;
