/**
 * {@code meta=siteinfo}: what clients ask about a wiki when they connect (spec: titles-and-site.md,
 * section 6).
 */
@NullMarked
package org.palimpsest.actionapi.site;

import org.jspecify.annotations.NullMarked;
