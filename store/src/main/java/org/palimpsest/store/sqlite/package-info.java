/**
 * The embedded engine: one file, one writer that commits waiting transactions together, and readers
 * that never wait for it.
 */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.sqlite;
