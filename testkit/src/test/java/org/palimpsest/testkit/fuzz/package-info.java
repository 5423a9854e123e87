/** Calls of every module with parameters that make sense, or some, or none. */
@NullMarked
package org.palimpsest.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
