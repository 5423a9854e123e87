/** Brings a database to the schema of this program, and refuses one it does not understand. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.migration;
