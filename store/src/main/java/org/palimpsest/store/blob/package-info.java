/**
 * The bytes of files: kept once under their SHA-256, in a folder or in an object store, beside the
 * database. A row of {@code blob} is there before its bytes are and goes after them, so that bytes
 * nobody names are always found.
 */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.blob;
