/** What modules say about themselves, to programs and to people. */
@NullMarked
package org.palimpsest.actionapi.help;

import org.jspecify.annotations.NullMarked;
