/**
 * The help page, made from the declarations of the modules (spec: api-framework.md, section 20).
 */
@NullMarked
package org.palimpsest.actionapi.help;

import org.jspecify.annotations.NullMarked;
