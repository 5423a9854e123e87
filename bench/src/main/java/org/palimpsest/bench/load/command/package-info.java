/** The command line of the load generator. */
@NullMarked
package org.palimpsest.bench.load.command;

import org.jspecify.annotations.NullMarked;
