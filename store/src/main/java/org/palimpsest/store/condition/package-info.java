/** Whether a database can do its work, and what a call throws when it cannot. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.condition;
