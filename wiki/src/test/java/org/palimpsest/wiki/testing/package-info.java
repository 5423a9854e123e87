/** A wiki without a server, for tests of the verbs. */
@NullMarked
package org.palimpsest.wiki.testing;

import org.jspecify.annotations.NullMarked;
