/** Where files and their thumbnails are fetched. */
@NullMarked
package org.palimpsest.web.file;

import org.jspecify.annotations.NullMarked;
