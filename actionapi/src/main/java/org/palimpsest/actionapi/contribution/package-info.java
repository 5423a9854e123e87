/** {@code list=usercontribs}. */
@NullMarked
package org.palimpsest.actionapi.contribution;

import org.jspecify.annotations.NullMarked;
