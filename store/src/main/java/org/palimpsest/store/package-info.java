@org.jspecify.annotations.NullMarked
package org.palimpsest.store;
