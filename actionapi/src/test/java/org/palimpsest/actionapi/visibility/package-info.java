@NullMarked
package org.palimpsest.actionapi.visibility;

import org.jspecify.annotations.NullMarked;
