/** Addresses of pages and files, names of namespaces and special pages. */
@NullMarked
package org.palimpsest.wikitext.function.address;

import org.jspecify.annotations.NullMarked;
