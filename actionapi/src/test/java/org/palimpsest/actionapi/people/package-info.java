@NullMarked
package org.palimpsest.actionapi.people;

import org.jspecify.annotations.NullMarked;
