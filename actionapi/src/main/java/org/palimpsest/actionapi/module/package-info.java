/** The frame of modules: their declarations, the call that one serves, and what it answers. */
@NullMarked
package org.palimpsest.actionapi.module;

import org.jspecify.annotations.NullMarked;
