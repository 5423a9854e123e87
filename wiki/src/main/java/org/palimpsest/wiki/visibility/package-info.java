/** Hiding fields of revisions, versions of files and log entries, and showing them again. */
@NullMarked
package org.palimpsest.wiki.visibility;

import org.jspecify.annotations.NullMarked;
