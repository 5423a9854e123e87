@NullMarked
package org.palimpsest.actionapi.query;

import org.jspecify.annotations.NullMarked;
