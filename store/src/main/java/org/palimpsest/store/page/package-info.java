/** Pages: what is known of each without looking into its revisions. */
@NullMarked
package org.palimpsest.store.page;

import org.jspecify.annotations.NullMarked;
