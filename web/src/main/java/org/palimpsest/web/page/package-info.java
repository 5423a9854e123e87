/** What pages share that know who looks at them. */
@NullMarked
package org.palimpsest.web.page;

import org.jspecify.annotations.NullMarked;
