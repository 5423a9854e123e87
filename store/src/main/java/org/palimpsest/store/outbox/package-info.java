/** The ordered log of what has been written, for those that follow the writes. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.outbox;
