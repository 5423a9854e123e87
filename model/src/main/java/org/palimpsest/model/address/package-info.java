/** Internet addresses and ranges as names of people. */
@NullMarked
package org.palimpsest.model.address;

import org.jspecify.annotations.NullMarked;
