/** Passwords: hashing on few threads behind a fair queue, and random texts that nobody guesses. */
@NullMarked
package org.palimpsest.wiki.password;

import org.jspecify.annotations.NullMarked;
