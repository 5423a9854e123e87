/**
 * Reads over pages, revisions and changes, for lists and lookups. Every list seeks by an index and
 * is bounded; fields that can be hidden leave this package guarded only.
 */
@NullMarked
package org.palimpsest.store.reading;

import org.jspecify.annotations.NullMarked;
