/** Against what pages and titles can be protected, and for whom they stay open. */
@NullMarked
package org.palimpsest.model.protection;

import org.jspecify.annotations.NullMarked;
