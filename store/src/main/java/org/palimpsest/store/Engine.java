package org.palimpsest.store;

/** The database engines, and what of the SQL differs between them. */
public enum Engine {
  SQLITE,
  POSTGRESQL
}
