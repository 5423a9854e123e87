@NullMarked
package org.palimpsest.actionapi.text;

import org.jspecify.annotations.NullMarked;
