/** What people have done, cut for the reader. */
@NullMarked
package org.palimpsest.wiki.contribution;

import org.jspecify.annotations.NullMarked;
