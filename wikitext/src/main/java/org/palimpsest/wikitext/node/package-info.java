/** What wikitext becomes: a tree of typed nodes, and nothing in it that is markup by chance. */
@NullMarked
package org.palimpsest.wikitext.node;

import org.jspecify.annotations.NullMarked;
