/** Tests of what the API tells of contributions. */
@NullMarked
package org.palimpsest.actionapi.contribution;

import org.jspecify.annotations.NullMarked;
