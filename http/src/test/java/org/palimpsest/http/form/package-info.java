@NullMarked
package org.palimpsest.http.form;

import org.jspecify.annotations.NullMarked;
