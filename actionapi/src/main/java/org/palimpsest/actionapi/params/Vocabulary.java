package org.palimpsest.actionapi.params;

/** The names that exist on a wiki and that parameters may hold. Thread-safe. */
public interface Vocabulary {}
