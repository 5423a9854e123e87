/** {@code action=compare}, and how differences are shown to clients. */
@NullMarked
package org.palimpsest.actionapi.comparison;

import org.jspecify.annotations.NullMarked;
