/** The parameters of every module that changes a page by which it can be watched. */
@NullMarked
package org.palimpsest.actionapi.watch;

import org.jspecify.annotations.NullMarked;
