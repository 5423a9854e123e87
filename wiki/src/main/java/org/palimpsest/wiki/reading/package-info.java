/**
 * The gate for hidden data: all reads of revisions, changes and contributions. What leaves here has
 * been cut for one reader; what that reader may not see is not in it, nor has it been fetched.
 */
@NullMarked
package org.palimpsest.wiki.reading;

import org.jspecify.annotations.NullMarked;
