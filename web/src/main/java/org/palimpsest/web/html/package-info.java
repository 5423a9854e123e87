/** Writing HTML in which every text and every attribute value is escaped. */
@NullMarked
package org.palimpsest.web.html;

import org.jspecify.annotations.NullMarked;
