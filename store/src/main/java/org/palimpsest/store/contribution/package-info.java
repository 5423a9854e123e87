/** What one or several people have done, newest first: the rows of their contributions. */
@NullMarked
package org.palimpsest.store.contribution;

import org.jspecify.annotations.NullMarked;
