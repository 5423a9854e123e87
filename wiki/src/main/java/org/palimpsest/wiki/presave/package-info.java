/** What is done to texts of wikitext when somebody saves them, as far as it depends on the wiki. */
@NullMarked
package org.palimpsest.wiki.presave;

import org.jspecify.annotations.NullMarked;
