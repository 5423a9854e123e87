@NullMarked
package org.palimpsest.actionapi.accounts;

import org.jspecify.annotations.NullMarked;
