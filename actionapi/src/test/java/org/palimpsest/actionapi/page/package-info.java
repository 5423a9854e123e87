/** Tests of what the API tells of pages. */
@NullMarked
package org.palimpsest.actionapi.page;

import org.jspecify.annotations.NullMarked;
