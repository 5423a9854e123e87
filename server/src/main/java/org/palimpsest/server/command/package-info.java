/** The command line: what can be asked of the program, and in which words it answers. */
@NullMarked
package org.palimpsest.server.command;

import org.jspecify.annotations.NullMarked;
