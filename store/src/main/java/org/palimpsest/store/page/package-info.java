/** Pages as they are kept: a title, its facts, and which revision is the latest. */
@NullMarked
package org.palimpsest.store.page;

import org.jspecify.annotations.NullMarked;
