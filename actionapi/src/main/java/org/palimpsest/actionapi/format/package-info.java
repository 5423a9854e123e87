/**
 * The formats that print a result tree as bytes (spec: api-framework.md, sections 6 to 8). {@link
 * org.palimpsest.actionapi.format.Formats} lists them. A {@link
 * org.palimpsest.actionapi.format.Format} declares its parameters and makes a {@link
 * org.palimpsest.actionapi.format.ResultPrinter} for a request.
 */
@NullMarked
package org.palimpsest.actionapi.format;

import org.jspecify.annotations.NullMarked;
