/** Tests of the result tree. */
@NullMarked
package org.palimpsest.actionapi.result;

import org.jspecify.annotations.NullMarked;
