@NullMarked
package org.palimpsest.actionapi.request;

import org.jspecify.annotations.NullMarked;
