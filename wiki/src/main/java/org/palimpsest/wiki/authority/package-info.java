/**
 * Who may do what: one place that decides, from groups, rights, grants, blocks, protection and
 * limits.
 */
@NullMarked
package org.palimpsest.wiki.authority;

import org.jspecify.annotations.NullMarked;
