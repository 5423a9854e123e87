/** What README.md of this module shows. */
@NullMarked
package org.palimpsest.wikitext.example;

import org.jspecify.annotations.NullMarked;
