/** How large a wiki's database has become. */
@NullMarked
package org.palimpsest.store.survey;

import org.jspecify.annotations.NullMarked;
