/**
 * Parts of {@code action=query} that read revisions, pages, recent changes and contributions (spec:
 * edit-and-history.md, sections 3 to 5). They only ever hold what has been cut for their caller.
 */
@NullMarked
package org.palimpsest.actionapi.reading;

import org.jspecify.annotations.NullMarked;
