/**
 * Putting accounts into groups and taking them out (spec: query-modules.md, section 9, {@code
 * userrights}).
 */
@NullMarked
package org.palimpsest.wiki.membership;

import org.jspecify.annotations.NullMarked;
