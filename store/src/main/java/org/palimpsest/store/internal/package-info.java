/** What both engines need, and nobody else: JDBC plumbing under Spring's client. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.internal;
