/** Which endpoint answers at which path: patterns of paths with variables, declared as data. */
@NullMarked
package org.palimpsest.http.route;

import org.jspecify.annotations.NullMarked;
