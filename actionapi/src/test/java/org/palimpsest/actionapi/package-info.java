@NullMarked
package org.palimpsest.actionapi;

import org.jspecify.annotations.NullMarked;
