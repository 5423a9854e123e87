@NullMarked
package org.palimpsest.actionapi.log;

import org.jspecify.annotations.NullMarked;
