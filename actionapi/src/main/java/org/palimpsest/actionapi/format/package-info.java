/** How a result tree becomes the bytes of an answer (spec: api-framework.md, sections 5 and 6). */
@NullMarked
package org.palimpsest.actionapi.format;

import org.jspecify.annotations.NullMarked;
