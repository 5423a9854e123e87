/**
 * Putting accounts into groups and taking them out (spec: query-modules.md, section 9, {@code
 * userrights}).
 */
@NullMarked
package org.palimpsest.wiki.group;

import org.jspecify.annotations.NullMarked;
