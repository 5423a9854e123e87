/** Fresh databases of both engines for the tests of this module and of those above it. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.testing;
