/** What is asked of files that are shown: values only. */
@NullMarked
package org.palimpsest.wikitext.figure;

import org.jspecify.annotations.NullMarked;
