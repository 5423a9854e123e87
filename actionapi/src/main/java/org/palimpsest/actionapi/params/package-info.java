/**
 * Declared parameters (spec: api-framework.md, sections 10 and 11). A module declares its
 * parameters once, as constants; the declarations read and check the request and describe
 * themselves to help pages. Modules see typed values only.
 */
@NullMarked
package org.palimpsest.actionapi.params;

import org.jspecify.annotations.NullMarked;
