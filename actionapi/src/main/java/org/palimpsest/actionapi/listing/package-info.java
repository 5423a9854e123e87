/**
 * Parts of {@code action=query} that list pages, and the actions by which browsers find pages and
 * the API (spec: query-modules.md, sections 2, 3 and 7).
 */
@NullMarked
package org.palimpsest.actionapi.listing;

import org.jspecify.annotations.NullMarked;
