@NullMarked
package org.palimpsest.actionapi.tag;

import org.jspecify.annotations.NullMarked;
