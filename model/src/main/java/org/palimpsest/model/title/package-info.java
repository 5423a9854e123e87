/** Titles and namespaces: how a name typed by anybody becomes the name of a page. */
@NullMarked
package org.palimpsest.model.title;

import org.jspecify.annotations.NullMarked;
