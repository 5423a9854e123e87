/** The process: what is started from the command line. */
@NullMarked
package org.palimpsest.server;

import org.jspecify.annotations.NullMarked;
