@NullMarked
package org.palimpsest.store.moderation;

import org.jspecify.annotations.NullMarked;
