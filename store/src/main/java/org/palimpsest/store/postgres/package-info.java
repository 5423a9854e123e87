/** The engine for several nodes: PostgreSQL behind two pools of connections. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.postgres;
