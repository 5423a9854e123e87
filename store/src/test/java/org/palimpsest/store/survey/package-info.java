@NullMarked
package org.palimpsest.store.survey;

import org.jspecify.annotations.NullMarked;
