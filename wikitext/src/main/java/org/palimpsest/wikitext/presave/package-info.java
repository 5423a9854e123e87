/** What is done to wikitext once, when it is saved: substitution, signatures, labels of links. */
@NullMarked
package org.palimpsest.wikitext.presave;

import org.jspecify.annotations.NullMarked;
